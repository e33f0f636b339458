"""Names of countries and of large regions, to tell what kind of place is meant."""

from __future__ import annotations

from typing import Final

COUNTRIES: Final = frozenset(
    name.strip().casefold()
    for name in """
    Afghanistan, Albania, Algeria, America, Andorra, Angola, Argentina, Armenia, Australia,
    Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin,
    Bhutan, Bolivia, Bosnia, Botswana, Brazil, Britain, Great Britain, Bulgaria, Burundi,
    Cambodia, Cameroon, Canada, Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia, Cuba,
    Cyprus, Czechia, Czech Republic, Denmark, Dominican Republic, Ecuador, Egypt, El Salvador,
    England, Eritrea, Estonia, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany,
    Ghana, Greece, Guatemala, Guinea, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran,
    Iraq, Ireland, Northern Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan,
    Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Liberia, Libya,
    Liechtenstein, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta,
    Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar,
    Namibia, Nepal, Netherlands, Holland, New Zealand, Nicaragua, Niger, Nigeria, North Macedonia,
    Norway, Oman, Pakistan, Palestine, Panama, Paraguay, Peru, Philippines, Poland, Portugal,
    Qatar, Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal, Serbia, Sierra Leone,
    Singapore, Slovakia, Slovenia, Somalia, South Africa, South Korea, Korea, Spain, Sri Lanka,
    Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo,
    Tunisia, Turkey, T\u00fcrkiye, Uganda, Ukraine, United Arab Emirates, UAE, United Kingdom, UK,
    U.K., United States, USA, U.S.A., U.S., US, Uruguay, Uzbekistan, Venezuela, Vietnam, Wales,
    Yemen, Zambia, Zimbabwe
    """.split(",")  # noqa: SIM905 - a list of two hundred quoted names reads worse
)

STATES: Final = frozenset(
    name.strip().casefold()
    for name in """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida,
    Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland,
    Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New
    Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon,
    Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont,
    Virginia, West Virginia, Wisconsin, Wyoming, Ontario, Quebec, British Columbia, Alberta,
    Manitoba, Saskatchewan, Nova Scotia, New South Wales, Victoria, Queensland, Tasmania, Bavaria,
    Saxony, Hesse, Brandenburg, Tyrol, Styria, Carinthia, Tuscany, Lombardy, Sicily, Andalusia,
    Catalonia, Brittany, Normandy, Provence, Kerala, Punjab, Gujarat, Cornwall, Devon, Kent, AL,
    AK, AZ, AR, CA, CO, CT, DE, FL, GA, HI, ID, IL, IA, KS, KY, LA, MA, MD, MI, MN, MS, MO, MT,
    NE, NV, NH, NJ, NM, NY, NC, ND, OH, OK, PA, RI, SC, SD, TN, TX, UT, VT, VA, WA, WV, WI, WY
    """.split(",")  # noqa: SIM905 - as above
)
