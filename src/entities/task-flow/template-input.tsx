import { usePortal } from '@/bitrix24/portal-context';
import { useAsyncCheck } from '@/forms/use-async-check';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { NumberField } from '@/ui/number-field';
import { learnNames } from './client';
import type { Directory } from './directory';
import { say } from './say';
import { useDirectory } from './use-directory';

/** A task template by its number, since no method lists them; what the number means is asked while it is typed. */
export function TemplateInput({ directory }: { readonly directory: Directory }) {
  const kindText = useKindTexts('task-flows');
  const portal = usePortal();
  const { value, change, leave, attach, frame } = useInput('templateId');
  const id = typeof value === 'number' ? value : 0;
  const entry = useDirectory(directory).templates.get(id);
  const isAskable = Number.isSafeInteger(id) && id > 0;
  const state = useAsyncCheck({
    name: 'templateId',
    value: id,
    isWorthAsking: isAskable && entry.is === 'unread',
    ask: (templateId) =>
      learnNames(portal, directory, {
        templateId,
        ownerId: null,
        groupId: null,
        responsibleList: [],
        taskCreators: [],
      }),
  });
  const told =
    entry.is === 'known'
      ? say('template.is', { title: entry.value.name })
      : say(state === 'asking' ? 'template.asking' : 'template.none');
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <NumberField
        {...frame}
        min={0}
        ref={attach}
        value={id === 0 ? null : id}
        onBlur={leave}
        onChange={(typed) => change(typed ?? 0)}
      />
      <p className="text-soft empty:hidden" role="status">
        {id === 0 || entry.is === 'known' || state === 'asking' ? kindText(told) : null}
      </p>
    </div>
  );
}
