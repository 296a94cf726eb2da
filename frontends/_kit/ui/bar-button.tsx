import type { ButtonHTMLAttributes } from 'react';

export interface BarButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Path of a line icon in a square of 24. */
  icon: string;
  /** Says also the count: the number beside the icon is for the eye. */
  label: string;
  count?: number;
  expanded?: boolean;
}

/** A button that a module lends to the bar of the frame, with a count. */
export function BarButton({ icon, label, count = 0, expanded, className = '', ...rest }: BarButtonProps) {
  return (
    // A popover that opens from it adds a class of its own.
    <button
      type="button"
      aria-label={label}
      aria-expanded={expanded}
      {...rest}
      className={`hub-bar-button ${className}`.trim()}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path
          d={icon}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {count > 0 ? (
        <span className="hub-bar-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </button>
  );
}
