import { Link } from '@hub/runtime';

export default function Today() {
  return (
    <p>
      今天有 <Link to="/apples">3 只苹果</Link> 待看
    </p>
  );
}
