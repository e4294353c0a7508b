import { Send } from 'lucide-react';
import { useState } from 'react';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { CodeBlock } from '@/ui/code-block';
import { say } from '../say';
import { languages, requestCode, type Language } from './request-code';
import type { KitState } from './use-kit';

interface RequestViewProps {
  readonly kit: KitState;
  readonly url: string;
}

/** The exact request as code, and the button that sends it from here. */
export function RequestView({ kit, url }: RequestViewProps) {
  const kindText = useKindTexts('bi-connectors');
  const [language, setLanguage] = useState<Language>('curl');
  const { tried } = kit.heard;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <CodeBlock
        code={requestCode(language, url, kit.pairs)}
        label={kindText(say('kit.request'))}
        language={language}
        languages={languages.map((id) => ({ id, label: kindText(say(`kit.languages.${id}`)) }))}
        onLanguage={(chosen) => setLanguage(languages.find((id) => id === chosen) ?? 'curl')}
      />
      <div>
        <Button icon={Send} isBusy={kit.isTrying} onClick={() => void kit.tryNow()}>
          {kindText(say('kit.try'))}
        </Button>
      </div>
      <div role="status">
        {kit.isTrying && kindText(say('kit.trying'))}
        {!kit.isTrying && tried?.is === 'answered' && (
          <p>{kindText(say('kit.answered', { status: tried.status, ms: tried.ms }))}</p>
        )}
        {!kit.isTrying && tried?.is === 'failed' && (
          <p className="text-warning">{kindText(say(`kit.failed.${tried.why}`))}</p>
        )}
      </div>
    </div>
  );
}
