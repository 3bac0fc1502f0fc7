using System.Collections.Frozen;

namespace Dateline.Claims;

/// <summary>Given names of many languages that women bear, and men: they tell whom "he" and "she" mean. Names that both bear are left out.</summary>
internal static class GivenNames
{
    /// <summary>Women's.</summary>
    public static readonly FrozenSet<string> Women = Set(
        "mary anna ana anne ann maria marie elizabeth sarah laura emma emily jane jennifer jessica linda susan karen nancy lisa margaret sandra ashley kimberly donna michelle carol amanda melissa deborah stephanie rebecca helen "
        + "amy angela hillary theresa nikki kamala condoleezza madeleine carly elena olga natalia irina svetlana fatima aisha leila yasmin mei yuki rosa carmen sofia lucia isabel ingrid astrid greta clara julia eva alice "
        + "grace ruth rachel hannah kate katherine catherine christine diana victoria janet joan judith martha pamela patricia barbara dorothy ursula ellen nora lena petra "
        + "abigail ada adela adele agatha agathe agnes agnieszka aileen ailsa aino alexandra alicia alina alison alma amalia amelia amina amira anastasia angelica angelina anita anja anneliese annette annie antonia anya aoife "
        + "april ariana audrey aurora aurelia ava beatrice beatriz belinda bella berit bernadette bertha bess beth bethany bettina betty beverly bianca birgit bonnie brenda bridget brigitte britta brooke camila camille "
        + "candace carla carlotta carolina caroline carolyn cassandra cecilia celia celeste celine charlotte chelsea cheryl chiara chloe christina cindy claire clare claudia colette connie constance cora cordelia cynthia "
        + "dagmar daisy dana daniela danielle daphne debbie deirdre delia denise dolores dominika dora doris edith edna eileen elaine eleanor eleni elin elisa elisabeth elise eliza ella elodie elsa elsie elvira emilia emine "
        + "emmanuelle erica erin erika ernestine esme esperanza estelle esther ethel eugenia eunice eve evelyn faith farah fatou felicia fiona flora florence frances francesca freya frida gabriela gabrielle gail gemma "
        + "genevieve georgia georgina geraldine gertrude gillian gina ginevra giorgia giovanna gisela giulia gladys gloria gretchen guadalupe gudrun gwen gwendolyn halima hanna harriet hazel heather hedda hedwig heidi "
        + "heike helena helene helga henrietta hermine hilda hilde holly hope ida ilse imelda imogen ines inga inge ingeborg ingrida ioana irena irene iris irma isabella isabelle isla ivana ivy jacqueline jana janice "
        + "jasmine jeanette jeanne jemima jenna jenny jill joanna joanne jocelyn johanna jolanta josefina josephine joy joyce juanita judy juliana julianne julie juliet june justine kaitlin karin karina karla katarina katarzyna kathleen "
        + "kathryn kathy katja katya kay kayla keiko kelly kerstin khadija kirsten kirsty kristen kristin kristina larissa latifa lauren layla lea leah leanne leonora leticia lidia liesl lila lilian lillian lily "
        + "lina lisbeth lise liv liza lois lola lorena loretta lorraine lotte louisa louise lourdes lucille lucinda lucy ludmila luisa lydia lynn mabel madeline magdalena maggie maja malala malin mandy manuela mara marcela "
        + "marcia margarita margot marguerite mariam marianne maribel marina marisa marta martina matilda maude maureen maya meera megan melanie melinda mercedes meredith mia michaela mildred milena mina minna mira miranda "
        + "miriam moira mona monica monika monique muriel myra myrtle nadia nadine nadja naomi natalie natasha nathalie nell nina noreen norma octavia odette odile oksana olena olive olivia ophelia ottilie paige pauline "
        + "paula peggy penelope penny philippa phoebe phyllis pilar polly priscilla priya ragnhild raisa ramona raquel regina renata renee rhoda rita roberta rosalind rosalie rose rosemary rowena roxanne sabina sabine sabrina "
        + "sally samantha samira saoirse selena selma serena sharon sheila shirley sibyl sienna sigrid silvia simona simone sinead siobhan sonia sonja sophia sophie stella sunita susana susanna susanne suzanne sybil sylvia "
        + "sylvie tabitha tamara tanya tara tatiana teresa tessa thea thelma tilda tina tove tracy ulrike valentina valerie vanessa vera verena verity veronica viola violet virginia vivian vivien wanda wendy wilhelmina "
        + "winifred xenia yolanda yvette yvonne zainab zara zeynep zoe zofia");

    /// <summary>Men's.</summary>
    public static readonly FrozenSet<string> Men = Set(
        "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary "
        + "nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry peter henry bill bob jim tom ted jeb joe mike chris ben barack vladimir sergei ivan "
        + "dmitri boris mohammed muhammad ahmed ali hassan omar hussein jong xi wei hiroshi carlos juan jose luis pedro marco antonio jorge hans karl klaus lars erik sven pierre jean jacques francois emmanuel tim rand bernie "
        + "martin philip simon adam alan albert arthur bruce carl craig douglas harold howard keith lawrence louis oliver oscar roger victor walter "
        + "aaron abdul abdullah abel abraham adolf adrian agustin ahmad aidan alasdair alberto aldo alec alejandro aleksander aleksandr alessandro alex alexandre alexei alfonso alfred alfredo alistair allan allen alonzo alphonse "
        + "alvaro alvin amadou ambrose amir anatoly anders andre andreas andres andrei andrzej angelo angus anil anton antoine antonin arjun armand armando arne arnold artem arturo arvid ashraf asif august auguste aurelio "
        + "axel aziz baptiste barnaby barry bartholomew basil bart bastian bela bernard bernardo bernd bert bertrand bilal bjorn bogdan bohdan boyd brad bradley brendan brett bruno bryan burt byron calvin cedric cesar "
        + "charlie chester christian christoph clarence claude clement clifford clint clive clyde colin conor conrad constantin corey cornelius curtis cyril cyrus damian damien danilo danny dariusz dario darren dave dean derek "
        + "desmond diego dieter dimitri dirk domenico dominic don donovan duncan dustin dwight earl eamon eddie edgar edmund eduardo edwin egon eirik elias elijah elliot elmer emil emilio emre enrico enrique ernest ernesto "
        + "ernst erwin esteban ethan etienne eugene eugenio evan fabian fabio federico felipe felix ferdinand fernando fidel finn florian floyd francesco francis francisco franco franklin franz fred frederic frederick "
        + "fredrik friedrich fritz gareth gavin geoffrey georg georges gerald gerard gerhard giacomo gianni gilbert giles giorgio giovanni giuseppe glenn gonzalo gordon graham grant greg gregor grigory guido guillaume "
        + "gunnar gunther gustav gustavo guy hakan hamid hank hannes harald harry harvey hector heinrich heinz helmut henri henrik herbert herman hermann homer horace horst hubert hugh hugo humphrey ian "
        + "ibrahim ignacio igor ilya imran isaac isak ismail ivo jaime jakob jakub jamal janusz jared jaroslav javier jay jed jeff jens jeremiah jeremy jerome jesper jesse jesus jimmy joachim joao joaquin jochen "
        + "joel johan johann johannes johnny jon jonas jonah jonathon jordi josef josh juergen julian julien julio julius jurgen kaspar kasper kemal ken kent khalid konrad konstantin kristian kurt kyle lamar lance laurent "
        + "lawson leif leo leon leonard leonardo leonid leopold leroy lewis liam lionel lloyd lorenzo lothar luc luca lucas luciano ludwig luigi luka lukas luke luther magnus mahmoud malcolm manfred manuel marc marcel marcelo "
        + "marcin marcos marcus marek mario marius mathias mathieu matt matteo matthias maurice mauricio max maxim maximilian mehmet melvin michel miguel mikael mikhail mikko milan miles milos milton mitch mitchell mohamed morris "
        + "moses mustafa nathan nathaniel neil nelson nigel nikolai nikolas nils noah noel norbert norman oleg olaf ole oleksandr olivier orlando osama oswald otto owen pablo paolo pascal patricio pavel pawel percy per "
        + "pete philippe phil pietro piotr preston rafael rahul ralf ralph ramon randall randolph rashid raul ravi ray reginald reinhard rene reuben rex ricardo rick roberto rod roderick rodney rodrigo roland rolf roman "
        + "romeo ron rory ross rowan roy rudolf rudolph rupert russell rustam salim salman salvador salvatore sam santiago saul sean sebastian sergey sergio seth seymour shane shaun sidney siegfried silvio slobodan stan "
        + "stanislav stanley stefan stefano steffen sten steve stewart stig stuart sunil svend sydney tadeusz tarek tariq teddy teo terence terry theo theodore thorsten timo tobias toby tod todd tommy tomas tomasz tony torsten trevor troy "
        + "tyler ulrich umar umberto vaclav valentin vasily vernon vicente viktor vincent vincenzo vitaly vladislav volker volodymyr waldemar wallace warren wayne werner wilfred wilhelm willem willy winston wolfgang yannick "
        + "yasser yevgeny yuri yusuf yves zachary zoltan zoran");

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
