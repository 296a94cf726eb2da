/** The filters of an address as a view keeps them: not the place in the list, nor the view's own mark; in one order. */
export function viewQuery(search: string): string {
  const params = new URLSearchParams(search);
  for (const key of [...params.keys()]) if (/(^|\.)(after|page)$|^view$/.test(key)) params.delete(key);
  params.sort();
  return params.toString();
}

/** The address of a list as the view has it; its mark tells which one it is. */
export function viewAddress(pathname: string, view: { id: string; query: string } | null): string {
  if (!view) return pathname;
  const params = new URLSearchParams(view.query);
  params.set('view', view.id);
  return `${pathname}?${params}`;
}

interface Listed {
  unitId: string | null;
  isDefault: boolean;
}

/** What a list opens with: the officer's own default before that of the unit. */
export const defaultOf = <View extends Listed>(views: readonly View[]): View | undefined =>
  views.find((one) => one.isDefault && !one.unitId) ?? views.find((one) => one.isDefault);
