"""First names that may be written without a capital: "my wife anna", "hi, im priya"."""

from __future__ import annotations

from typing import Final

GIVEN_NAMES: Final = frozenset(
    """aaliyah aaron abby abdul abdullah abigail adam adele adrian adriana agnes ahmed aidan aiden
    aisha akiko alan alana alba albert alberto alejandro aleksandra alessandro alex alexa
    alexander alexandra alexis alfie ali alice alicia alina alison allison alma alyssa amanda
    amara amber ameera amelia amir amira amit amy ana anastasia andre andrea andreas andrew
    andy angela angelo angie anika anita anja ann anna annabel anne annie ansel anthony anton
    antonio anya aoife archie ariana arjun arnold arthur arturo asha ashley ashok astrid
    audrey ava ayesha aylin bea beatrice becca becky bella ben benjamin bernard bernie beth
    bethany betty bianca birgit bjorn bob bobby boris brad bram brandon brenda brendan brian
    bridget brigitte bruce bruno bryan caleb callum calvin cameron camila camille carl carla
    carlo carlos carmen carol carolina caroline carrie catherine cathy catrin cecilia cedric
    celia celine chantal charles charlie charlotte chen chiara chloe chris christian christina
    christine christopher cian ciara claire clara claude claudia clive colin colleen connor
    conor corinne craig cristina curtis cynthia daisy damien dan dana daniel daniela danielle
    danny daphne daria darius darren dave david davide dean debbie deborah declan deepak delia
    denise dennis derek desmond dev devon diana diane diego dieter dilip dimitri dina dmitri
    dominic dominik donald donna dora doris dorothy doug douglas duncan dylan eamon ed eddie
    edith edward edwin eileen elaine eleanor elena eli elias elif elijah elin elisa elise
    eliza elizabeth ella ellen ellie elliot elsa emil emilia emilio emily emma emre enrique
    eric erica erik erika ernesto esme esra esteban esther ethan eugene eva evan eve evelyn
    ewan ezra fabian fabio farah fatima faye federico felicity felipe felix fernando finley
    finn fiona florence florian fran frances francesca francesco francis francisco franz fred
    freddie frederik freya frida gabriel gabriela gareth gary gavin gemma geoff george georgia
    georgina gerald gerard gianni gina giovanni giulia gordon graham greg gregory greta gus
    gustav hana hank hanna hannah hannes hans harald harriet harry harvey hassan hazel heather
    heidi heinz helen helena helga henrik henry herbert hilary hiroshi holly howard hugh hugo
    hussein ian ibrahim ida ignacio igor ilona imogen imran ines ingrid ioana irene irina iris
    isaac isabel isabella isabelle isla ismail ivan ivana ivy jack jackie jacob jacqueline
    jade jaime jake jakob jamal james jamie jan jana jane janet janice jared jasmin jasmine
    jason javier jay jayden jean jeff jen jenna jennifer jenny jeremy jerome jess jesse
    jessica jill jim jimmy joan joana joanna joanne jodie joe joel johan johanna johannes john
    johnny jon jonah jonas jonathan jorge jose josef joseph josephine josh joshua josie joyce
    juan juanita judith judy jules julia julian juliana julie juliet julio julius jun jurgen
    justin kai kamal kamila karen karim karin karina karl karla kasia kate katharina katherine
    kathleen kathy katie katja katrin kay kayla keiko keith kelly ken kenji kenneth kerry
    kevin khalid kieran kim kiran kirsten kirsty klaus kofi kristen kristian kristin kristina
    kurt kwame kyle lars laszlo latoya laura lauren laurence layla lea leah leanne lee leila
    lena lenka leo leon leonard leonie leonor leroy leslie lewis liam lila lilian lillian
    lilly lily lin lina linda lindsay lisa liv liz lizzie lola lorenzo lorna lorraine lotte
    lou louis louisa louise luc luca lucas lucia lucie lucy luis luisa luka lukas luke luna
    lydia lynn mabel maddie madeleine madison maeve magda maggie mahmoud maja malcolm malik
    mandy manfred manuel manuela mara marc marcel marcelo marcin marco marcus margaret margot
    maria mariam marian marianne marie marina mario marion marius marjorie marko marlene
    marlon marta martha martin martina marvin mary mateo mathilde matt matteo matthew matthias
    maureen maurice mauro max maxine maya megan mehmet mei mel melanie melissa mia michael
    michaela michel michele michelle miguel mika mike mikhail mila milan mina mira miranda
    miriam mohamed mohammed moira molly mona monica monika morgan moritz moses muhammad muriel
    mustafa myra nadia nadine nancy naomi natalia natalie natasha nathan nathaniel neha neil
    nell nelly nelson ngozi niall niamh nick nicola nicolas nicole nigel nikita niklas nikolai
    nils nina noah noel noemi noor nora noreen norma norman nuria odette oisin ola olaf oleg
    olga oliver olivia ollie omar orla oscar oskar otto owen pablo paddy pam pamela paola
    paolo pascal patricia patrick patrik paul paula pauline pavel pawel pedro penelope pete
    peter petra phil philip philippe phillip phoebe pia pierre piotr poppy priya rachel rafael
    rahul raj ralph ramon raphael raquel rasmus raul ravi ray raymond rebecca rebekah regina
    reinhard renata renate rene reza rhys ricardo richard rick ricky rita robert roberta
    roberto robin rocio rodrigo roger roland rolf roman romy ron ronald ronan rory rosa
    rosalind rosanna rosie ross rowan roxanne roy ruben rudi rupert russell ruth ryan sabine
    sabrina sadie said sally sam samantha samir samira samuel sana sandra sandy sanjay sara
    sarah sasha saskia saul scott sean sebastian selena selma seo serena sergei sergio seth
    shane shanice shannon sharon shaun sheila shirley shona sid siddharth silvia simon simone
    sina siobhan sofia sofie sonia sonja sophia sophie soren stacey stan stefan stefanie
    stella sten steph stephanie stephen steve steven stewart stuart suki sumi sunil susan
    susanne susie suzanne sven svetlana sylvia tamara tammy tanya tara tariq tatiana ted
    terence teresa terry tess tessa theo theresa thomas tiago tiffany tim timothy tina tobias
    toby todd tom tomas tommy tony tracy trevor tricia trish troy tyler uma una ursula uwe
    valentina valeria valerie vanessa vera veronica vicky victor victoria vijay viktor vincent
    viola violet virginia vivian vivienne vladimir walter wanda wayne wei wendy werner wesley
    wilfred wilhelm willem william winston wojciech wolfgang xavier yan yannick yara yasmin
    yuki yusuf yves yvonne zach zachary zahra zain zara zeynep zoe zofia zuzanna
    aarav abena abigael adaeze adaora adebayo adunni agnieszka aiko aileen ainhoa ajay akash
    akua alejandra aleksander alexandre amaka amarachi amina amrita ananya andrej andrzej
    anjali ankit anvi anwar aparna arvind asif ayaan ayodele azra bartek beata bilal binta
    bogdan bronagh cahal caoimhe cathal chiamaka chidera chidi chinedu chioma chukwu ciaran
    cillian clodagh dagmar damilola darragh deirdre delphine devika divya edyta ekaterina
    eluned emeka enzo fadi fatou fatoumata fionn folake gaurav gbenga geraint ghassan gosia
    grainne gwen hamza harini haruki hussain ifeoma ikenna imani jadwiga jagoda jelena jerzy
    jovana kabir kacper kamala kareem katarina kavita kavya keira kelechi keziah khadija
    krzysztof kwabena kwasi lakshmi lamin lerato lindiwe ludmila lwazi maciej maisie manoj
    marisol marwa maryam mateus meera milena mireille mohan musa naoki narges navya nikhil
    nkechi nobuhle nomsa nthabiseng obinna olena oluchi olumide ondrej pallavi parvati patryk
    pieter pooja pranav preeti priyanka przemek radek rajesh rakesh ramona reena rekha rhea
    rhiannon rohan rohit roisin ruaridh ruta saanvi saira sandeep sandile saoirse sapna seamus
    shabana shreya sindre sinead sipho sizwe sorcha suresh swati tadeusz tamsin tanisha tanvi
    tasha temitope thabo thandeka thandi tomasz travis tyrone uche usha vanja varun vikram
    vusi wanjiru weronika wojtek xochitl zainab zanele zayn zoltan zsofia""".split()  # noqa: SIM905 - a text of words is easier to read and to add to
)
"""Only names that are no English word as well: "will", "may" and "hope" need their capital."""
