import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { say } from '../say';
import { FindingList } from './finding-list';
import type { KitState } from './use-kit';

/** An answer of the person's system, pasted or fetched, and the judge's word on it. */
export function AnswerCheck({ kit }: { readonly kit: KitState }) {
  const kindText = useKindTexts('bi-connectors');
  const { heard } = kit;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <TextArea
        hint={kindText(say('kit.answerHint'))}
        label={kindText(say('kit.answer'))}
        rows={6}
        spellCheck={false}
        value={heard.body}
        onChange={(body) => kit.setAnswer({ body })}
      />
      <TextField
        inputMode="numeric"
        label={kindText(say('kit.status'))}
        value={heard.status}
        onChange={(status) => kit.setAnswer({ status })}
      />
      {kit.endpoint === 'urlData' && (
        <p className="text-soft">
          {kindText(say(kit.hasColumns ? 'kit.columnsKnown' : 'kit.columnsUnknown'))}
        </p>
      )}
      <div>
        <Button onClick={kit.judgeNow}>{kindText(say('kit.judge'))}</Button>
      </div>
      <div role="status">
        {heard.findings !== null && <FindingList findings={heard.findings} />}
      </div>
    </div>
  );
}
