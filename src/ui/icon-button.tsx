import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from './button';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> {
  icon: LucideIcon;
  /** What the button does; read aloud and shown as the browser's tooltip. */
  label: string;
}

/** A square button that shows an icon only. Its name is obligatory. */
export function IconButton(props: IconButtonProps) {
  const { label, variant = 'plain', size = 'medium', className = '', ...rest } = props;
  const box = size === 'small' ? 'w-7 pointer-coarse:w-control' : 'w-control';
  return (
    <Button
      title={label}
      {...rest}
      aria-label={label}
      className={`${box} shrink-0 !px-0 ${className}`}
      size={size}
      variant={variant}
    />
  );
}
