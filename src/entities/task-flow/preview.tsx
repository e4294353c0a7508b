import { CalendarClock, ClipboardList, UserRoundCog, UsersRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKindTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import type { PanelProps } from '../editing';
import type { FlowContext, FlowValues } from './contract';
import { nameIn } from './directory';
import { durationText } from './duration';
import { includesEveryone, type Pair } from './pairs';
import { say } from './say';
import { distributionText, memberText } from './shown';
import { useDirectory } from './use-directory';

/** More lines would hide the rest of the card. */
const mostMembers = 6;

function Line({
  icon: Icon,
  children,
}: {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}) {
  return (
    <div className="flex items-start gap-2">
      <Icon aria-hidden className="mt-0.5 shrink-0 text-soft" size={16} strokeWidth={1.5} />
      <div className="min-w-0 break-words">{children}</div>
    </div>
  );
}

/** The flow's card in the list of flows, and below it what somebody meets who adds a task. */
export function Preview({ values, context }: PanelProps<FlowValues, FlowContext>) {
  const kindText = useKindTexts('task-flows');
  const directory = useDirectory(context.directory);
  const members = (pairs: readonly Pair[]) => {
    const told = pairs.slice(0, mostMembers).map((pair) => {
      const line = memberText(pair, directory);
      return typeof line === 'string' ? line : kindText(line);
    });
    return pairs.length > mostMembers
      ? `${told.join('; ')} +${pairs.length - mostMembers}`
      : told.join('; ') || kindText(say('people.nobody'));
  };
  const name = values.name.trim();
  const owner =
    values.ownerId === null
      ? kindText(say('values.creator'))
      : nameIn(directory.people, values.ownerId);
  const { templateId, carried } = values;
  return (
    <Card headingLevel={2} title={kindText(say('panels.preview'))}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-2 rounded-control border border-divider bg-page p-3">
          <div className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 font-semibold break-words">
              {name === '' ? kindText(say('preview.unnamed')) : name}
            </span>
          </div>
          {values.description.trim() !== '' && (
            <p className="break-words whitespace-pre-wrap text-soft">{values.description}</p>
          )}
          <Line icon={UserRoundCog}>{kindText(say('preview.owner', { person: owner }))}</Line>
          <Line icon={UsersRound}>
            {kindText(distributionText(values.distributionType))}: {members(values.responsibleList)}
          </Line>
          <Line icon={CalendarClock}>
            {kindText(say('preview.time'))} {kindText(durationText(values.plannedCompletionTime))}
          </Line>
          {context.facts !== null && (
            <p className="text-soft">
              {kindText(say('preview.efficiency', { percent: carried.efficiency }))}
            </p>
          )}
          {context.facts?.isTrial === true && (
            <Badge tone="accent">{kindText(say('notes.trial'))}</Badge>
          )}
        </div>
        <h3 className="font-semibold">{kindText(say('preview.creatorTitle'))}</h3>
        <ul className="flex flex-col gap-2">
          <li>
            <Line icon={ClipboardList}>
              {includesEveryone(values.taskCreators)
                ? kindText(say('preview.everyone'))
                : kindText(say('preview.only', { people: members(values.taskCreators) }))}
            </Line>
          </li>
          <li>
            <Line icon={ClipboardList}>
              {templateId > 0
                ? kindText(
                    say('preview.template', { title: nameIn(directory.templates, templateId) }),
                  )
                : kindText(say('preview.blank'))}
            </Line>
          </li>
          <li>
            <Line icon={CalendarClock}>
              {kindText(say(values.matchWorkTime ? 'preview.workTime' : 'preview.allTime'))}{' '}
              {kindText(
                say(values.responsibleCanChangeDeadline ? 'preview.movable' : 'preview.fixed'),
              )}
            </Line>
          </li>
          <li>
            <Line icon={ClipboardList}>
              {kindText(say(`preview.${values.distributionType}`))}{' '}
              {values.taskControl ? kindText(say('preview.control')) : null}
            </Line>
          </li>
        </ul>
      </div>
    </Card>
  );
}
