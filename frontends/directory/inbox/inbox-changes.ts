/** Says that the inbox changed: the bell in the frame and the page are parts of different trees. */
const changes = new EventTarget();

export const inboxChanged = (): void => void changes.dispatchEvent(new Event('change'));

export function onInboxChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}
