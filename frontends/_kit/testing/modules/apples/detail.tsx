import { useDocumentTitle, useParams } from '@hub/runtime';

export default function Detail() {
  const { id } = useParams<{ id: string }>();
  useDocumentTitle(`苹果 ${id}`);
  return (
    <main>
      <h1>苹果 {id}</h1>
    </main>
  );
}
