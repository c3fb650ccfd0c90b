"""The lanes of a bot that have something to send are found without a look at those that rest."""

from collections.abc import Sequence

from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Step forward."""
    with op.batch_alter_table("lane", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lane_next_at"))
        batch_op.create_index("ix_lane_due", ["bot_id", "next_at"], unique=False)


def downgrade() -> None:
    """Step back."""
    with op.batch_alter_table("lane", schema=None) as batch_op:
        batch_op.drop_index("ix_lane_due")
        batch_op.create_index(batch_op.f("ix_lane_next_at"), ["next_at"], unique=False)
