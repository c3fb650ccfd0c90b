"""Homes keep the word for their building."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Step forward."""
    with op.batch_alter_table("home", schema=None) as batch_op:
        batch_op.add_column(sa.Column("word", sa.String(), nullable=True))


def downgrade() -> None:
    """Step back."""
    with op.batch_alter_table("home", schema=None) as batch_op:
        batch_op.drop_column("word")
