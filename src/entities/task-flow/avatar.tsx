import { Building2, User } from 'lucide-react';

interface AvatarProps {
  /** Address of the photo; '' for none. */
  readonly photo: string;
  readonly isDepartment?: boolean;
}

/** A round picture beside a name; it says nothing of its own. */
export function Avatar({ photo, isDepartment = false }: AvatarProps) {
  const Icon = isDepartment ? Building2 : User;
  if (photo !== '') {
    return (
      <img
        alt=""
        className="size-7 shrink-0 rounded-full border border-divider object-cover"
        loading="lazy"
        referrerPolicy="no-referrer"
        src={photo}
      />
    );
  }
  return (
    <span className="grid size-7 shrink-0 place-items-center rounded-full border border-divider bg-page text-soft">
      <Icon aria-hidden size={16} strokeWidth={1.5} />
    </span>
  );
}
