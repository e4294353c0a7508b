import { useEffect } from 'react';
import { useTexts } from '@/texts/use-texts';
import { EmptyState } from '@/ui/empty';
import { Page } from '@/ui/layout';

/** Nothing below asks for anything any more: the portal is about to replace this page. */
export function Finished() {
  const text = useTexts();
  useEffect(() => document.getElementById('page-title')?.focus(), []);
  return (
    <Page title={text('setup.title')}>
      <div role="status">
        <EmptyState title={text('setup.finished.title')}>
          <p>{text('setup.finished.body')}</p>
        </EmptyState>
      </div>
    </Page>
  );
}
