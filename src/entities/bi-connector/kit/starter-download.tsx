import { Download } from 'lucide-react';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import type { Setting } from '../contract';
import { say } from '../say';
import { download, starterFor, starterName } from './starter';

/** One file that answers rightly, with the codes of these settings in it. */
export function StarterDownload({ settings }: { readonly settings: readonly Setting[] }) {
  const kindText = useKindTexts('bi-connectors');
  return (
    <Card headingLevel={2} title={kindText(say('kit.starter'))}>
      <p className="mb-3 text-soft">{kindText(say('kit.starterBody'))}</p>
      <Button
        icon={Download}
        onClick={() => void starterFor(settings).then((text) => download(starterName, text))}
      >
        {kindText(say('kit.download'))}
      </Button>
    </Card>
  );
}
