// Line icons of the frame, drawn here so that the shell needs no icon package.
const paths = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  fold: 'M4 6h16M10 12h10M4 18h16M7 9l-3 3 3 3',
  unfold: 'M4 6h16M10 12h10M4 18h16M4 9l3 3-3 3',
  chevron: 'M8 10l4 4 4-4',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l4.5 4.5',
  display: 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5',
  account: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20a7.5 7.5 0 0 1 15 0',
  home: 'M4 11l8-7 8 7v8.5h-5.5V14h-5v5.5H4z',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="shell-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
