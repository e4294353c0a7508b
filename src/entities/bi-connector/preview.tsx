import { useKindTexts } from '@/texts/use-texts';
import { Card } from '@/ui/card';
import type { PanelProps } from '../editing';
import type { ConnectorContext, ConnectorValues, Setting } from './contract';
import { LogoImage } from './logo-image';
import { say } from './say';

/** A drawing of an input: nothing to fill in here, so nothing to tab into. */
function Mock({ label, detail }: { readonly label: string; readonly detail?: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="font-medium break-words">{label}</span>
      <div className="flex min-h-control items-center justify-end rounded-control border border-control bg-card px-3 text-xs text-soft">
        {detail}
      </div>
    </div>
  );
}

/** The tile people choose, and the form its parameters become when a source is created. */
export function Preview({ values }: PanelProps<ConnectorValues, ConnectorContext>) {
  const kindText = useKindTexts('bi-connectors');
  const title = values.title.trim() === '' ? kindText(say('preview.untitled')) : values.title;
  const caption = ({ name }: Setting) =>
    name.trim() === '' ? kindText(say('preview.noCaption')) : name;
  const number = { detail: kindText(say('preview.number')) };
  return (
    <div className="flex flex-col gap-4">
      <Card headingLevel={2} title={kindText(say('preview.card'))}>
        <p className="mb-3 text-soft">{kindText(say('preview.body'))}</p>
        <div className="flex items-start gap-3 rounded-card border border-divider bg-raised p-3 shadow-raised">
          <LogoImage
            broken={kindText(say('logo.broken'))}
            logo={values.logo}
            none={kindText(say('logo.none'))}
          />
          <div className="min-w-0">
            <p className="font-semibold break-words">{title}</p>
            {values.description !== '' && (
              <p className="break-words whitespace-pre-line text-soft">{values.description}</p>
            )}
          </div>
        </div>
      </Card>
      <Card headingLevel={2} title={kindText(say('preview.form'))}>
        <div className="flex flex-col gap-3 rounded-control border border-divider bg-page p-3">
          <Mock label={kindText(say('preview.sourceTitle'))} />
          {values.settings.map((setting, index) => (
            <Mock
              key={`${index} ${setting.code}`}
              label={caption(setting)}
              {...(setting.type === 'INT' ? number : {})}
            />
          ))}
        </div>
      </Card>
    </div>
  );
}
