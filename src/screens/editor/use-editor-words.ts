import { useMemo } from 'react';
import type { FieldRule, Problem } from '@/entities/editing';
import type { Kind } from '@/entities/kind';
import type { FormWords } from '@/forms/form-words';
import { useKindTexts, useTexts } from '@/texts/use-texts';

/** Label, hint, help and limit of each field from the kind's rules and texts (`fields.<name>.label` …). */
export function useEditorWords(
  kind: Kind,
  fields: Readonly<Record<string, FieldRule>>,
  warnings: readonly Problem[],
): FormWords {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  return useMemo(
    () => ({
      section: (id) => kindText({ key: `sections.${id}` }),
      field: (name) => {
        const rule = fields[name];
        if (rule === undefined) throw new Error(`The kind "${kind.slug}" has no field "${name}".`);
        const warning = warnings.find(({ path }) => path === name || path.startsWith(`${name}.`));
        const maxLength = rule.maxLength ?? null;
        return {
          label: kindText({ key: `fields.${name}.label` }),
          hint: kindText({ key: `fields.${name}.hint` }),
          help: kindText({ key: `fields.${name}.help` }),
          limit: maxLength === null ? null : text('editor.limit', { maximum: maxLength }),
          docs: rule.docs,
          isRequired: rule.isRequired,
          maxLength,
          warning: warning ? kindText(warning.text) : null,
        };
      },
    }),
    [fields, kind.slug, kindText, text, warnings],
  );
}
