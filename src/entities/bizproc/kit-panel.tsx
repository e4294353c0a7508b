import { useState } from 'react';
import { useKindTexts } from '@/texts/use-texts';
import { Card } from '@/ui/card';
import { CodeBlock } from '@/ui/code-block';
import { kitParts, type KitPart } from './handler-kit';
import { kitCode, kitLanguageNames, kitLanguages, type KitLanguage } from './kit-code';
import { say } from './say';
import type { BizprocValues } from './values';

interface KitPanelProps {
  readonly slug: string;
  readonly values: BizprocValues;
  /** The portal's. */
  readonly domain: string;
}

const tabs = kitLanguages.map((id) => ({ id, label: kitLanguageNames[id] }));

function Part(props: KitPanelProps & { readonly part: KitPart }) {
  const { slug, values, domain, part } = props;
  const kindText = useKindTexts(slug);
  const [language, setLanguage] = useState<KitLanguage>('curl');
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold">{kindText(say(`kit.${part}.title`))}</h3>
      <p className="text-soft">{kindText(say(`kit.${part}.body`))}</p>
      <CodeBlock
        code={kitCode(part, language, values, domain)}
        label={kindText(say(`kit.${part}.title`))}
        language={language}
        languages={tabs}
        onLanguage={(id) => setLanguage(kitLanguages.find((each) => each === id) ?? 'curl')}
      />
    </div>
  );
}

/** What the author of the handler needs, with the parameters and returned values of this very record. */
export function KitPanel(props: KitPanelProps) {
  const kindText = useKindTexts(props.slug);
  return (
    <Card headingLevel={2} title={kindText(say('panels.kit'))}>
      <div className="flex min-w-0 flex-col gap-5">
        {props.values.properties === null && (
          <p className="text-soft">{kindText(say('kit.unknown'))}</p>
        )}
        {kitParts(props.values).map((part) => (
          <Part {...props} key={part} part={part} />
        ))}
        {props.values.waits === false && (
          <p className="text-soft">{kindText(say('kit.noAnswer'))}</p>
        )}
      </div>
    </Card>
  );
}
