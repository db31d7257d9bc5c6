import { Checkbox, Stack } from '@mantine/core';
import { useAdminTexts } from '../texts';
import classes from './RoleFields.module.css';
import { ROLES } from './roles';

/** Which roles somebody has. */
export function RoleFields({ had, error }: { had: readonly string[]; error: string | undefined }) {
    const t = useAdminTexts();
    return (
        <fieldset className={classes.roles}>
            <legend>{t('roles')}</legend>
            <Stack gap="xs">
                {ROLES.map((role) => (
                    <Checkbox
                        key={role}
                        name="roles"
                        value={role}
                        label={t(`role_${role}`)}
                        defaultChecked={had.includes(role)}
                    />
                ))}
            </Stack>
            {error && <p role="alert">{error}</p>}
        </fieldset>
    );
}
