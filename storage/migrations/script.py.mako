<%!
    def without_chatter(steps):
        """The steps without Alembic's own comments around them."""
        return "\n".join(line for line in (steps or "").splitlines() if "# ###" not in line).lstrip()
%>\
"""${message[:1].upper() + message[1:]}."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision: str = ${repr(up_revision)}
down_revision: str | None = ${repr(down_revision)}
branch_labels: str | Sequence[str] | None = ${repr(branch_labels)}
depends_on: str | Sequence[str] | None = ${repr(depends_on)}


def upgrade() -> None:
    """Step forward."""
    ${without_chatter(upgrades) or "pass"}


def downgrade() -> None:
    """Step back."""
    ${without_chatter(downgrades) or "pass"}
