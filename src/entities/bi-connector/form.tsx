import { FormSection } from '@/forms/form-section';
import { NumberInput } from '@/forms/number-input';
import { SwitchInput } from '@/forms/switch-input';
import { TextAreaInput } from '@/forms/text-area-input';
import { TextInput } from '@/forms/text-input';
import type { FormProps } from '../editing';
import { endpoints, type ConnectorContext } from './contract';
import { LogoInput } from './logo-input';
import { SettingsInput } from './settings-input';

export function Form({ context }: FormProps<ConnectorContext>) {
  return (
    <>
      <FormSection id="general">
        <TextInput name="title" />
        <LogoInput />
        <TextAreaInput name="description" />
        <NumberInput name="sort" step={10} />
        {/* Older portals refuse names they do not know. */}
        {context.writable.includes('supportMapping') && <SwitchInput name="supportMapping" />}
        {context.writable.includes('sourceCode') && <TextInput name="sourceCode" />}
      </FormSection>
      <FormSection id="endpoints">
        {endpoints.map((name) => (
          <TextInput key={name} name={name} />
        ))}
      </FormSection>
      <FormSection id="settings">
        <SettingsInput />
      </FormSection>
    </>
  );
}
