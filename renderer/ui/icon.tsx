const PATHS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  left: 'M10 3 5 8l5 5',
  right: 'm6 3 5 5-5 5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  up: 'm3.5 10 4.5-4.5L12.5 10',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9.5V8l2.5 1.5',
  tag: 'M2.5 2.5H8l5.5 5.5L8 13.5 2.5 8V2.5ZM5.4 5.4h.01',
  'panel-left': 'M2.5 3h11v10h-11V3ZM6 3v10',
  columns: 'M2.5 3h11v10h-11V3ZM6.2 3v10M9.8 3v10',
  'panel-right': 'M2.5 3h11v10h-11V3ZM10 3v10',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  warning: 'M8 2.5 14 13H2L8 2.5Zm0 4v3M8 11.4h.01',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13h6l.5-8.5M7 7v3.5M9 7v3.5',
  external: 'M9 3h4v4M13 3 7.5 8.5M6.5 4H3v9h9V9.5',
  edit: 'm10.5 3 2.5 2.5L6 12.5l-3 .5.5-3L10.5 3Z',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8Zm-5 5.5c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  pause: 'M6 3.5v9M10 3.5v9',
  stop: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.8 12.2l8.4-8.4',
  eye: 'M1.5 8C3 5.2 5.3 3.8 8 3.8S13 5.2 14.5 8C13 10.8 10.7 12.2 8 12.2S3 10.8 1.5 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  twin: 'M2.5 2.5h8v8h-8v-8ZM13.5 6v7.5H6',
  same: 'M3 6h10M3 10h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4h-7v-4Z',
  file: 'M4 2.5h5l3 3v8H4v-11ZM9 2.5v3h3',
  lines: 'M3 4h10M3 7h10M3 10h10M3 13h5',
  quote:
    'M3.5 6.500h3v3h-3v-3.500a2.500 2.500 0 0 1 2-2.500M9.500 6.500h3v3h-3v-3.500a2.500 2.500 0 0 1 2-2.500',
  command: 'm4 5.500 2.500 2.500L4 10.500M8.500 11h4',
  circle: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z',
  unlike: 'M3 6h10M3 10h10M11 3 5 13',
  flag: 'M4 14V3h8l-2 2.75 2 2.75H4',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 units in the colour of the text. Always decorative: what it sits in carries the name. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
