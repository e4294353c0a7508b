import { useTexts } from '@/texts/use-texts';
import { EmptyState } from '@/ui/empty';
import { Page } from '@/ui/layout';
import { Link } from '@/ui/link';

export function NotFound() {
  const text = useTexts();
  return (
    <Page title={text('notFound.title')}>
      <EmptyState
        actions={<Link href="#/">{text('notFound.home')}</Link>}
        title={text('notFound.body')}
      />
    </Page>
  );
}
