import { useTexts } from '@/texts/use-texts';
import { Card } from '@/ui/card';

/** What an update and an uninstallation take away and what they leave (portal-behaviour B29, rest-contract 8). */
export function LeavingSection() {
  const text = useTexts();
  return (
    <Card title={text('setup.leaving.title')}>
      <ul className="flex list-disc flex-col gap-1 ps-5 text-soft">
        <li>{text('setup.leaving.update')}</li>
        <li>{text('setup.leaving.goes')}</li>
        <li>{text('setup.leaving.stays')}</li>
      </ul>
    </Card>
  );
}
