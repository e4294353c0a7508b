import { Component, type ReactNode } from 'react';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { FailureState } from '@/ui/failure';

interface CrashScreenProps {
  readonly children: ReactNode;
}

interface CrashScreenState {
  readonly message: string | null;
}

/** The last net: a fault of the app itself. React offers it only as a class. */
export class CrashScreen extends Component<CrashScreenProps, CrashScreenState> {
  override state: CrashScreenState = { message: null };

  static getDerivedStateFromError(error: unknown): CrashScreenState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return <Crashed message={this.state.message} />;
  }
}

function Crashed({ message }: { readonly message: string }) {
  const text = useTexts();
  return (
    <FailureState
      actions={<Button onClick={() => location.reload()}>{text('crash.reload')}</Button>}
      details={message}
      title={text('crash.title')}
    >
      <p>{text('crash.body')}</p>
    </FailureState>
  );
}
