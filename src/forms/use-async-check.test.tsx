import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorFormProvider } from './editor-form-provider';
import { useAsyncCheck } from './use-async-check';
import { useEditorForm } from './use-editor-form';

interface Question {
  readonly value: string;
  answer(): void;
  fail(): void;
}

function Asker({ ask }: { readonly ask: (value: string) => Promise<void> }) {
  const [value, setValue] = useState('');
  const isWorthAsking = value !== '';
  const state = useAsyncCheck({ name: 'name', value, isWorthAsking, ask, delayMs: 20 });
  return (
    <>
      <input aria-label="Name" value={value} onChange={(event) => setValue(event.target.value)} />
      <output aria-label="State">{state}</output>
    </>
  );
}

/** The field, and the questions that were asked; each waits for its answer. */
async function setUp() {
  const questions: Question[] = [];
  const ask = (value: string) =>
    new Promise<void>((resolve, reject) => {
      questions.push({ value, answer: resolve, fail: () => reject(new Error('no answer')) });
    });
  const judge = () => [];
  const sentence = () => '';
  function Frame() {
    const form = useEditorForm({ start: { name: '' }, judge, sentence });
    return (
      <EditorFormProvider form={form}>
        <Asker ask={ask} />
      </EditorFormProvider>
    );
  }
  await render(<Frame />);
  return { questions, field: page.getByLabelText('Name'), state: page.getByLabelText('State') };
}

/** Several changes in one moment: a busy machine must not turn them into pauses. */
function typeAtOnce(input: Element, values: readonly string[]) {
  for (const value of values) {
    // The browser's own setter: React wraps the one of the element.
    Reflect.set(HTMLInputElement.prototype, 'value', value, input);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

test('a question is asked once, after the person paused', async () => {
  const { questions, field, state } = await setUp();
  typeAtOnce(field.element(), ['a', 'ab', 'abc']);
  await expect.element(state).toHaveTextContent('asking');
  expect(questions.map(({ value }) => value)).toEqual(['abc']);
  questions[0]?.answer();
  await expect.element(state).toHaveTextContent('answered');
});

test('an answer about what was typed before is not taken for the answer about what stands there', async () => {
  const { questions, field, state } = await setUp();
  await field.fill('first');
  await expect.poll(() => questions.length).toBe(1);
  await field.fill('second');
  await expect.poll(() => questions.length).toBe(2);
  questions[0]?.answer();
  await expect.element(state).toHaveTextContent('asking');
  questions[1]?.answer();
  await expect.element(state).toHaveTextContent('answered');
  expect(questions.map(({ value }) => value)).toEqual(['first', 'second']);
});

test('answers in the wrong order leave the newest one', async () => {
  const { questions, field, state } = await setUp();
  await field.fill('first');
  await expect.poll(() => questions.length).toBe(1);
  await field.fill('second');
  await expect.poll(() => questions.length).toBe(2);
  questions[1]?.answer();
  await expect.element(state).toHaveTextContent('answered');
  questions[0]?.fail();
  await expect.element(state).toHaveTextContent('answered');
});

test('a question without an answer says so, and nothing worth asking asks nothing', async () => {
  const { questions, field, state } = await setUp();
  await expect.element(state).toHaveTextContent('idle');
  await field.fill('x');
  await expect.poll(() => questions.length).toBe(1);
  questions[0]?.fail();
  await expect.element(state).toHaveTextContent('failed');
  await field.fill('');
  await expect.element(state).toHaveTextContent('idle');
  expect(questions).toHaveLength(1);
});
