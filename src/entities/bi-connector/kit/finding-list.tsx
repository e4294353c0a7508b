import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useKindTexts, type KindTexts } from '@/texts/use-texts';
import { say } from '../say';
import type { Finding } from './finding';

/** More than a screen of findings helps nobody. */
const mostShown = 40;

function placeOf({ row }: Finding, kindText: KindTexts): string {
  if (row === null) return kindText(say('kit.whole'));
  return row === 0 ? kindText(say('kit.header')) : kindText(say('kit.row', { row }));
}

function sentenceOf({ text, type }: Finding, kindText: KindTexts): string {
  if (type === undefined) return kindText(text);
  return kindText({ ...text, values: { ...text.values, type: kindText(say(`types.${type}`)) } });
}

/** The judge's word: right, usable with doubts, or wrong; then each finding with its row and rule. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const kindText = useKindTexts('bi-connectors');
  if (findings.length === 0) {
    return (
      <p className="flex items-start gap-2 text-success">
        <CircleCheck aria-hidden className="mt-0.5 shrink-0" size={16} strokeWidth={1.5} />
        {kindText(say('kit.verdict.right'))}
      </p>
    );
  }
  const isWrong = findings.some(({ severity }) => severity === 'wrong');
  const count = findings.length;
  return (
    <div className="flex flex-col gap-2">
      <p className="font-semibold">
        {kindText(say(`kit.verdict.${isWrong ? 'wrong' : 'warnings'}`, { count }))}
      </p>
      <ul className="flex flex-col gap-1.5">
        {findings.slice(0, mostShown).map((finding, index) => {
          const Icon = finding.severity === 'wrong' ? CircleAlert : TriangleAlert;
          return (
            <li
              className={`flex items-start gap-2 ${finding.severity === 'wrong' ? 'text-danger' : 'text-warning'}`}
              data-rule={finding.text.key}
              key={index}
            >
              <Icon aria-hidden className="mt-0.5 shrink-0" size={16} strokeWidth={1.5} />
              <span className="min-w-0 break-words">
                <span className="font-medium">{placeOf(finding, kindText)}: </span>
                {sentenceOf(finding, kindText)}
              </span>
            </li>
          );
        })}
      </ul>
      {count > mostShown && (
        <p className="text-soft">{kindText(say('kit.more', { count: count - mostShown }))}</p>
      )}
    </div>
  );
}
