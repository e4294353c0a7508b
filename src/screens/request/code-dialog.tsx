import type { Request } from '@/bitrix24/portal';
import { useTexts } from '@/texts/use-texts';
import { Dialog } from '@/ui/dialog';
import { RequestCode } from './request-code';

interface CodeDialogProps {
  readonly title: string;
  readonly request: Request;
  readonly onClose: () => void;
}

/** The call that makes this record anew, to copy into code. */
export function CodeDialog({ title, request, onClose }: CodeDialogProps) {
  const text = useTexts();
  return (
    <Dialog title={text('list.codeTitle', { title })} onClose={onClose}>
      <p className="mb-3 text-soft">{text('list.codeBody')}</p>
      <RequestCode request={request} />
    </Dialog>
  );
}
