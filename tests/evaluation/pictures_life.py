"""The life that stands in the pictures, and the form that is filled from it.

It is told so that every window has something to show: a contradiction, what says the same twice,
what belongs together, and what fades within the week.
"""

from __future__ import annotations

from typing import Final

LIFE: Final[tuple[tuple[int, str], ...]] = (
    (420, "I'm Nora Weiss and I was born on 4 May 1990."),
    (400, "I live in Graz, my street address is Sporgasse 11, and my postal code is 8010."),
    (398, "My e-mail address is nora.weiss@example.org and my phone number is +43 660 1234567."),
    (380, "My sister Ada lives in Linz."),
    (350, "I work at Initech."),
    (300, "I am allergic to hazelnuts."),
    (260, "I love hiking and I like strong coffee."),
    (175, "Had soup with Ada at the station before her train left."),
    (158, "Watched the swifts over the roofs until it was dark."),
    (148, "The neighbours played the accordion in the yard all afternoon."),
    (210, "We adopted a grey kitten from the shelter, she is called Mina."),
    (190, "Went hiking on the Schöckl with Ada, the view was wonderful."),
    (150, "Another hike on the Schöckl; my boots are worn out."),
    (120, "I now work at Tideway Maps."),
    (101, "I moved: I live in Vienna now."),
    (95, "Grandfather's clock stopped, and nobody in town repairs them any more. It made me sad."),
    (60, "I finally passed the exam in cartography, I am so happy!"),
    (31, "I had dinner with Tom at the harbour and he told us about his new boat."),
    (20, "A short hike up the Kahlenberg after work, the evening was lovely."),
    (12, "Somebody scratched the door of the car again, I am furious."),
    (6, "I have to renew my passport."),
    (5, "I have to book the ferry to Texel."),
    (45, "The spare key is under the blue pot."),
    (33, "Dinner with Tom at the harbour, he told us about his new boat."),
    (90, "Ada's birthday is 3 March."),
    (90, "Ada's birthday is 13 March."),
    (4, "Remember that the spare key is under the blue pot."),
    (2, "I am afraid of the flight next week."),
)
"""How many days before the pictures, and what was said; the days of four are chosen to fade now."""
FORM: Final = """<!doctype html><html lang=en><title>Library card</title><body>
<h1>Get a library card</h1><form action="/card" method=post>
<label>First name <input name=fn required></label> <label>Surname <input name=sn></label>
<label>E-mail <input name=mail type=email></label> <label>Mobile <input name=phone type=tel></label>
<fieldset><legend>Home address</legend><label>Street and number <input name=street></label>
<label>Postcode <input name=zip></label> <label>Town <input name=town></label>
<label>Country <select name=country><option value="">Choose</option>
<option value=DE>Germany</option><option value=AT>Austria</option></select></label></fieldset>
<label>Date of birth <input name=dob type=date></label>
<label>Employer <input name=employer></label>
<label>Reader number <input name=reader></label>
<label>Choose a password <input type=password name=pw></label>
<p style="display:none"><label>Leave this empty <input name=website></label></p>
<button>Apply</button></form></body></html>"""
