import { Button, FormValuesProvider, UnitField, type UnitOption } from '../../ui/index.ts';

export type UnitChoiceProps = { path: string; units: readonly UnitOption[]; unitId: number };

/** For a post that looks after several units: which one this page is about. */
export const UnitChoice = ({ path, units, unitId }: UnitChoiceProps) =>
  units.length < 2 ? null : (
    <FormValuesProvider values={{ unitId: String(unitId) }}>
      <form class="filters no-print" method="get" action={path} aria-label="Chọn đơn vị">
        <div class="filters-fields">
          <UnitField name="unitId" label="Đơn vị" units={units} width="full" />
          <div class="filters-actions">
            <Button>Xem đơn vị này</Button>
          </div>
        </div>
      </form>
    </FormValuesProvider>
  );
