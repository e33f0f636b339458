"""What stands around the pages once there is an assistant, and follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.ui.first_run.sample_bar import SampleBar
from scrubjay.ui.network_watch import NetworkWatch
from scrubjay.ui.review.tally import Tally
from scrubjay.ui.sweeping import Sweeping
from scrubjay.ui.widgets import column

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.rail import Rail
    from scrubjay.ui.status_line import StatusLine


class Around(QWidget):
    """The bar over the pages, what waits on the rail, the network at the foot, and the sweeping."""

    def __init__(self, context: UiContext, rail: Rail, foot: StatusLine) -> None:
        super().__init__()
        network = context.assistant.network
        self._tally = Tally(context, rail.show_waiting)
        self._bar = SampleBar(context)
        self._network = NetworkWatch(network, lambda: foot.show_connections(network.log()), self)
        self._sweeping = Sweeping(self)
        self.setLayout(column(self._bar, spacing=0))

    def count(self) -> None:
        """Count anew what waits."""
        self._tally.count()

    def close_down(self) -> None:
        """Stop following."""
        self._tally.close()
        self._sweeping.close_down()
        self._bar.close_down()
        self._network.close_down()
