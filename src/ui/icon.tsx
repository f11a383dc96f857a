import { icons, type IconName } from './icons.ts';

export type { IconName } from './icons.ts';

export type IconProps = {
  name: IconName;
  /** Read out instead of the picture; without it the icon is decoration. */
  label?: string | undefined;
  class?: string | undefined;
};

/** A Tabler icon in the size and colour of the text around it. */
export const Icon = ({ name, label, class: extra }: IconProps) => (
  <svg
    class={extra ? `icon ${extra}` : 'icon'}
    viewBox="0 0 24 24"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
  >
    <path d={icons[name]} />
  </svg>
);
