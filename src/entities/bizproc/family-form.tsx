import { memo } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { FormSection } from '@/forms/form-section';
import { useKindTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import type { FormProps } from '../editing';
import { AddressInput } from './address-input';
import { CodeInput } from './code-input';
import type { BizprocContext } from './context';
import { DocumentTypeInput } from './document-type-input';
import { FilterInput } from './filter-input';
import { LocalTextInput } from './local-text-input';
import { LocalisationInput } from './localisation-input';
import { PlacementInput } from './placement-input';
import { PropertiesInput } from './properties-input';
import { RunAsInput } from './run-as-input';
import { say } from './say';
import { slugs } from './states';
import { WaitsInput } from './waits-input';

type Sections = Pick<FormProps<BizprocContext>, 'context' | 'isNew'>;

/** The form of a robot or an activity; which of the two, its context says. */
export function FamilyForm({ context, isNew }: FormProps<BizprocContext>) {
  return <FamilySections context={context} isNew={isNew} />;
}

/** Drawn once: every input hears of its own value, and with 500 parameters a letter must not draw them all. */
const FamilySections = memo(function FamilySections({ context, isNew }: Sections) {
  const slug = slugs[context.kind];
  const kindText = useKindTexts(slug);
  const { lang } = usePortal();
  return (
    <>
      {!isNew && context.state === 'unknown' && (
        <Banner tone="info">{kindText(say('standing.unknown.hint'))}</Banner>
      )}
      {!isNew && context.isUnclear === true && (
        <Banner tone="warning">{kindText(say('concerns.unclear.why'))}</Banner>
      )}
      <FormSection id="general">
        <CodeInput isNew={isNew} />
        <LocalTextInput name="name" slug={slug} />
        <LocalTextInput name="description" slug={slug} />
      </FormSection>
      <FormSection id="handler">
        <AddressInput name="handler" />
        <RunAsInput context={context} slug={slug} />
        <WaitsInput slug={slug} />
      </FormSection>
      <FormSection id="properties">
        <PropertiesInput lang={lang} name="properties" slug={slug} />
      </FormSection>
      <FormSection id="results">
        <PropertiesInput lang={lang} name="returnProperties" slug={slug} />
      </FormSection>
      <FormSection id="places">
        <FilterInput context={context} slug={slug} />
        <DocumentTypeInput context={context} slug={slug} />
      </FormSection>
      <FormSection id="settings">
        <PlacementInput slug={slug} />
      </FormSection>
      <FormSection id="languages">
        <LocalisationInput languages={context.languages} slug={slug} />
      </FormSection>
    </>
  );
});
