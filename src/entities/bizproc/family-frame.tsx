/** What a part of the family's form needs around it, for tests in the browser. */
import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl/react';
import { EditorFormProvider, useTypedValues } from '@/forms/editor-form-provider';
import { firstProblem } from '@/forms/first-problem';
import { FormWordsProvider, type FormWords } from '@/forms/form-words';
import { judge } from '@/forms/judge';
import { reveal } from '@/forms/reveal';
import { useEditorForm } from '@/forms/use-editor-form';
import { TestFrame } from '@/ui/test-frame';
import { ToastProvider } from '@/ui/toast';
import type { BizprocContext } from './context';
import { contract } from './contract';
import sharedTexts from '@/texts/en.json';
import { revive } from './stored';
import texts from './texts/en.json';
import type { BizprocValues } from './values';

export const slug = 'robots';
const messages = { ...sharedTexts, kinds: { [slug]: texts } };

const words: FormWords = {
  section: (id) => id,
  field: (name) => ({
    label: name,
    hint: '',
    help: '',
    limit: null,
    docs: 'https://apidocs.bitrix24.com/',
    isRequired: false,
    maxLength: null,
    warning: null,
  }),
};

interface FamilyFrameProps {
  readonly start: BizprocValues;
  readonly context: BizprocContext;
  /** Hears every change. */
  readonly onValues?: (values: BizprocValues) => void;
  readonly children: ReactNode;
}

function Inner({ start, context, onValues, children }: FamilyFrameProps) {
  const [rules] = useState(() => contract(context));
  const form = useEditorForm({
    start: { ...start },
    judge: (values) => judge(rules, values),
    sentence: (problem) => problem.text.key,
  });
  const typed = useTypedValues(form);
  useEffect(() => {
    const values = revive(typed);
    if (values !== null) onValues?.(values);
  }, [typed, onValues]);
  const check = form.handleSubmit(
    () => undefined,
    (errors) => {
      const path = firstProblem(errors);
      if (path === undefined) return;
      reveal(path);
      document.getElementById(`field-${path}`)?.focus();
    },
  );
  return (
    <EditorFormProvider form={form}>
      <FormWordsProvider words={words}>
        {children}
        <button type="button" onClick={() => void check()}>
          Check
        </button>
      </FormWordsProvider>
    </EditorFormProvider>
  );
}

export function FamilyFrame(props: FamilyFrameProps) {
  return (
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <TestFrame>
        <ToastProvider>
          <Inner {...props} />
        </ToastProvider>
      </TestFrame>
    </IntlProvider>
  );
}
