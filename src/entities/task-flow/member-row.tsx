import { X } from 'lucide-react';
import { useKindTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { IconButton } from '@/ui/icon-button';
import { Avatar } from './avatar';
import { nameIn, type Directory } from './directory';
import { departmentPair, memberOf, type Pair } from './pairs';
import { say } from './say';

interface MemberRowProps {
  readonly pair: Pair;
  readonly directory: Directory;
  readonly onChange: (pair: Pair) => void;
  readonly onRemove: () => void;
}

/** One chosen person or department. For a department a plain choice says whether what is below it counts. */
export function MemberRow({ pair, directory, onChange, onRemove }: MemberRowProps) {
  const kindText = useKindTexts('task-flows');
  const member = memberOf(pair);
  const isDepartment = member.is === 'department';
  const person = member.is === 'user' ? directory.people.get(member.id) : null;
  const department = isDepartment ? directory.departments.get(member.id) : null;
  const name =
    member.is === 'user'
      ? nameIn(directory.people, member.id)
      : isDepartment
        ? nameIn(directory.departments, member.id)
        : pair.join(' ');
  const photo = person?.is === 'known' ? person.value.photo : '';
  const isDismissed = person?.is === 'known' && !person.value.isActive;
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-divider px-3 py-1.5 last:border-b-0">
      <Avatar isDepartment={isDepartment} photo={photo} />
      <span className="flex min-w-0 flex-[1_1_6rem] flex-wrap items-center gap-x-2">
        <span className="min-w-0 break-words">{name}</span>
        {isDismissed && <Badge tone="warning">{kindText(say('people.dismissed'))}</Badge>}
        {person?.is === 'gone' && <Badge tone="danger">{kindText(say('people.unseen'))}</Badge>}
        {department?.is === 'gone' && (
          <Badge tone="danger">{kindText(say('people.removed'))}</Badge>
        )}
        {member.is === 'other' && <Badge tone="warning">{kindText(say('people.strange'))}</Badge>}
      </span>
      {isDepartment && (
        <select
          aria-label={kindText(say('people.depthOf', { department: name }))}
          className="min-h-8 max-w-full rounded-control border border-control bg-card px-2 text-sm pointer-coarse:min-h-control"
          value={member.isFlat ? 'flat' : 'deep'}
          onChange={(event) => onChange(departmentPair(member.id, event.target.value === 'flat'))}
        >
          <option value="deep">{kindText(say('people.deep'))}</option>
          <option value="flat">{kindText(say('people.flat'))}</option>
        </select>
      )}
      <IconButton
        className="ms-auto shrink-0"
        icon={X}
        label={kindText(say('people.remove', { name }))}
        size="small"
        onClick={onRemove}
      />
    </li>
  );
}
