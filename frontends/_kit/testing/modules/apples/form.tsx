import { useLeaveGuard } from '@hub/runtime';
import { useCallback, useState } from 'react';

export default function Form() {
  const [text, setText] = useState('');
  const guard = useCallback(() => window.confirm('离开？'), []);
  useLeaveGuard(text === '' ? null : guard);
  return (
    <main>
      <h1>登记苹果</h1>
      <label>
        名称
        <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
    </main>
  );
}
