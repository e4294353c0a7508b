import { useMemo } from 'react';
import { ChecklistInput } from '@/forms/checklist-input';
import { FormSection } from '@/forms/form-section';
import { TextInput } from '@/forms/text-input';
import { useKindTexts, type KindTexts } from '@/texts/use-texts';
import type { FormProps } from '../editing';
import type { Home, WorkplaceContext } from './contract';
import { say } from './say';

function homeText(home: Home, id: string | null, kindText: KindTexts): string {
  if (home.in === 'crm') return kindText(say('homes.crm'));
  if (home.in === 'elsewhere') return kindText(say('homes.elsewhere'));
  return String(home.id) === id
    ? kindText(say('homes.here'))
    : kindText(say('homes.workplace', { workplace: home.title }));
}

export function Form({ context, id }: FormProps<WorkplaceContext>) {
  const kindText = useKindTexts('digital-workplaces');
  const options = useMemo(
    () =>
      context.spas.map((spa) => ({
        id: String(spa.id),
        title: spa.title,
        detail: kindText(
          say('spa.ids', { id: String(spa.id), entityTypeId: String(spa.entityTypeId) }),
        ),
        note: homeText(spa.home, id, kindText),
      })),
    [context.spas, id, kindText],
  );
  return (
    <>
      <FormSection id="general">
        <TextInput name="title" />
      </FormSection>
      <FormSection id="spas">
        <ChecklistInput empty={kindText(say('spa.none'))} name="typeIds" options={options} />
      </FormSection>
    </>
  );
}
