import { X } from 'lucide-react';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { SelectField } from '@/ui/select-field';
import type { BizprocContext } from './context';
import { documentTypeOf, documentsFor, objectOf } from './document-types';
import { useDocumentWords } from './document-words';
import { editions, hasRule, isEverywhere, modules, ruleKey } from './filter';
import { say } from './say';
import { isFilter } from './stored';
import { emptyFilter, type BizprocKind, type FilterRule, type FilterValues } from './values';

interface FilterInputProps {
  readonly slug: string;
  readonly context: BizprocContext;
}

/** All rules that can be chosen: editions, modules, sorts of documents, single SPAs. */
function possible(kind: BizprocKind, context: BizprocContext): readonly FilterRule[] {
  const own = documentsFor(kind);
  return [
    ...editions,
    ...modules.filter((module) => own.some((id) => objectOf(id)[0] === module)).map((id) => [id]),
    ...own.map((id) => [...objectOf(id)]),
    ...context.spas.map(({ entityTypeId }) => [
      ...documentTypeOf({ id: 'spa', number: entityTypeId }),
    ]),
  ];
}

/** Where it is offered: rules chosen from what the portal has. Null is the filter nobody knows. */
export function FilterInput({ slug, context }: FilterInputProps) {
  const kindText = useKindTexts(slug);
  const words = useDocumentWords(slug, context.spas);
  const { value, change, leave, frame } = useInput('filter');
  const filter = isFilter(value) ? value : null;
  const all = possible(context.kind, context);

  function put(side: keyof FilterValues, rules: readonly FilterRule[]) {
    change({ ...(filter ?? emptyFilter), [side]: rules });
    leave();
  }

  return (
    <FieldFrame {...frame} isGroup>
      {(control, labelId) => (
        <div
          aria-describedby={control['aria-describedby']}
          aria-labelledby={labelId}
          className="flex min-w-0 flex-col gap-4"
          id={control.id}
          role="group"
          tabIndex={-1}
        >
          <p aria-live="polite" className="text-soft">
            {filter === null && kindText(say('filter.unknown'))}
            {isEverywhere(filter) && kindText(say('filter.everywhere'))}
          </p>
          {filter === null && (
            <div>
              <Button onClick={() => change(emptyFilter)}>
                {kindText(say('filter.setEverywhere'))}
              </Button>
            </div>
          )}
          {(['include', 'exclude'] as const).map((side) => {
            const rules = filter?.[side] ?? [];
            const left = all.filter((rule) => !hasRule(rules, rule));
            return (
              <div className="flex min-w-0 flex-col gap-2" key={side}>
                <SelectField
                  id={`field-filter.${side}`}
                  label={kindText(say(`filter.${side}`))}
                  options={left.map((rule) => ({ value: ruleKey(rule), label: words.rule(rule) }))}
                  placeholder={kindText(say('filter.choose'))}
                  value=""
                  onChange={(key) => {
                    const rule = left.find((each) => ruleKey(each) === key);
                    if (rule !== undefined) put(side, [...rules, rule]);
                  }}
                />
                {rules.length > 0 && (
                  <ul className="flex min-w-0 flex-wrap gap-2">
                    {rules.map((rule, at) => (
                      <li
                        className="flex min-w-0 items-center gap-1 rounded-full border border-divider bg-page ps-3"
                        key={ruleKey(rule)}
                      >
                        <span className="min-w-0 break-words">{words.rule(rule)}</span>
                        <IconButton
                          icon={X}
                          id={`field-filter.${side}.${at}`}
                          label={kindText(say('filter.remove', { rule: words.rule(rule) }))}
                          size="small"
                          onClick={() => put(side, rules.toSpliced(at, 1))}
                        />
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            );
          })}
        </div>
      )}
    </FieldFrame>
  );
}
