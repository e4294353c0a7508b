import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { logoFault } from './logo';

interface LogoImageProps {
  readonly logo: string;
  /** Said instead of the image: none yet, or it cannot be drawn. */
  readonly none: string;
  readonly broken: string;
  readonly className?: string;
}

/** Only ever an `<img>`, where nothing inside an SVG runs, and only for an address or image that the rules allow. */
export function LogoImage({ logo, none, broken, className = 'size-12' }: LogoImageProps) {
  const [brokenLogo, setBrokenLogo] = useState<string | null>(null);
  if (logoFault(logo) !== null || brokenLogo === logo) {
    const said = logo === '' ? none : broken;
    return (
      <span
        aria-label={said}
        className={`flex shrink-0 items-center justify-center text-soft ${className}`}
        role="img"
        title={said}
      >
        <ImageOff aria-hidden size={22} strokeWidth={1.5} />
      </span>
    );
  }
  return (
    <img
      alt=""
      className={`shrink-0 object-contain ${className}`}
      src={logo}
      onError={() => setBrokenLogo(logo)}
    />
  );
}
