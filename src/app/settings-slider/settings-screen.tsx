import { useTexts } from '@/texts/use-texts';
import { EmptyState } from '@/ui/empty';
import { Page } from '@/ui/layout';
import { SettingValues } from './setting-values';
import { useSettings } from './use-settings';

/** What a manager sees in the settings of a placed robot whose PLACEMENT_HANDLER is this app. */
export function SettingsScreen() {
  const text = useTexts();
  const { robot, filled, change } = useSettings();
  return (
    <Page
      detail={robot !== '' && <span className="break-all text-soft">{robot}</span>}
      title={text('robotSettings.title')}
    >
      {filled.length === 0 ? (
        <EmptyState title={text('robotSettings.none')} />
      ) : (
        <div className="flex max-w-2xl flex-col gap-4">
          <p className="text-soft">{text('robotSettings.intro')}</p>
          {filled.map(({ setting, values, fault }) => (
            <SettingValues
              fault={fault}
              key={setting.code}
              setting={setting}
              values={values}
              onChange={(next) => change(setting, next)}
            />
          ))}
        </div>
      )}
    </Page>
  );
}
