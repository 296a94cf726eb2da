import { Link, useT } from '@hub/runtime';

/** Filled in from the lights of the tasks area. */
export function Lights({ planId }: { planId: string }) {
  const t = useT();
  return <Link to="/tasks">{t({ zh: '灯', en: planId })}</Link>;
}
