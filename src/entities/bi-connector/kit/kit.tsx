import { useKindTexts } from '@/texts/use-texts';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/select-field';
import type { PanelProps } from '../../editing';
import { endpoints, type ConnectorContext, type ConnectorValues } from '../contract';
import { say } from '../say';
import { AnswerCheck } from './answer-check';
import { RequestView } from './request-view';
import { SampleFields } from './sample-fields';
import { StarterDownload } from './starter-download';
import { useKit } from './use-kit';

/** For the developer of the endpoints: what the portal sends, what it expects, and a start. */
export function Kit({ values, id }: PanelProps<ConnectorValues, ConnectorContext>) {
  const kindText = useKindTexts('bi-connectors');
  const kit = useKit(values, id);
  return (
    <div className="flex flex-col gap-4">
      <Card headingLevel={2} title={kindText(say('panels.kit'))}>
        <div className="flex flex-col gap-4">
          <p className="text-soft">{kindText(say('kit.body'))}</p>
          <SelectField
            label={kindText(say('kit.endpoint'))}
            value={kit.endpoint}
            options={endpoints.map((name) => ({
              value: name,
              label: kindText(say(`fields.${name}.label`)),
            }))}
            onChange={(chosen) =>
              kit.choose(endpoints.find((name) => name === chosen) ?? 'urlCheck')
            }
          />
          <SampleFields kit={kit} settings={values.settings} />
          <RequestView kit={kit} url={values[kit.endpoint]} />
          <AnswerCheck key={kit.endpoint} kit={kit} />
        </div>
      </Card>
      <StarterDownload settings={values.settings} />
    </div>
  );
}
