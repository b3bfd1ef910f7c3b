import { wordSet } from './pack';

/** First names of women, the commonest of many countries; those that men bear as often are left out. */
export const FEMALE_NAMES = wordSet(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
   kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy
   kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet
   maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith
   andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances
   jean alice judy isabella julia grace denise amber danielle marilyn beverly charlotte natalie theresa diana brittany
   kayla alexis lori marie katie claire anne jane lucy chloe zoe ella eva nina paula tina gina monica veronica vanessa
   valerie erin kate kathy cathy wendy     stacy stacey holly crystal jill sally peggy ellen
   elaine eileen rosa ana carmen luz juana guadalupe isabel lucia elena sofia camila valentina ingrid astrid greta heidi
   ursula angelika petra sabine monika birgit claudia silvia giulia chiara francesca federica paola simone camille
   juliette manon nathalie sylvie brigitte colette chantal fatima aisha amina leila zainab   priya anjali
   sunita lakshmi olga svetlana tatiana natalia irina ekaterina oksana yulia dilma cristina michele melania ivana
   ivanka hillary hilary chelsea loretta condoleezza madeleine theodora josephine beatrice constance harriet edith
   agnes mabel ida nora norah molly maggie penny annie carrie bonnie connie debbie becky vicky vicki sandy mindy
   cindy kristen kristin kirsten kristina jeanne joanne joanna suzanne roxanne yvonne yvette bernadette antoinette
   georgina marina sabrina katrina regina carolina caroline pauline geraldine jacklyn gwen meredith tammy tanya latoya
   keisha ebony jasmine shonda rhonda yolanda wanda miranda amelia cecilia delia celia julianne leanne luann lynn
   marianne rosemary gretchen mildred audrey aubrey allison alison kellyanne carly ines agatha marta dalia
    abby adele adriana aileen aisling alejandra alessandra alina alma amal amalia amira anastasia angelica angelina
    angelique anika anita anja anneke annette annika antonia aparna ariana arlene asha audra aurora ayesha barbra
    beata belinda benazir berta beth bettina bianca blanca briana bridget caitlin candace candice carla carole
    cassandra celeste celine charlene christa christiane christie clara clarissa claudette claudine colleen consuelo
    cora corinne daniela daphne darlene deanna debora deirdre denisha desiree dina dolores doreen doris edna eleanor
    elise eliza eloise elsa elsie emilia erica erika ernestine esmeralda esperanza estelle esther ethel etta eugenia
    eunice fabiola fanny farah fay felicia fernanda fiona flora florence freya frida gabriela gabrielle gail geneva
    genevieve georgia gertrude gillian giselle gladys glenda gwendolyn hadley halima hanna harriett hazel hedwig heike
    helena helene helga henrietta hilda hildegard hiroko imelda imogen inga ingeborg inger irene iris irma isabelle
    isobel iva ivy jacinda jackie jana janette janine jeanette jeannette jenna jennie jenny jessie joanie jocelyn
    johanna josie juliana julianna justine karin karina karla kasia katarina katharina katherina kathi kathryne katja
    katrin kavita kay keiko kendra kerstin kimberley kirstie kristine lana lara larissa latisha laurie leah leanna
    leigh lena leonora leticia lidia lila lillian lily lina linh lise liv liz liza lois lola loren lorena lorna
    lorraine lottie louisa louise lourdes luciana lucille lucinda ludmila luisa lupita lydia macarena mae magda
    magdalena mai malala mallory mandy mara marcela marcia margarita margot marguerite mariam marian mariana marianna
    maribel marielle marisa marisol marissa marla marlene marva maura maureen maxine maya mei melinda melody mercedes
    meryl mia michaela millie mina minnie mira miriam mitzi moira mona monique muriel myra myrna nadia nadine naomi
    natasha neha nell nellie nicolette nikki nisha noelle noemi noreen octavia odette olive opal ophelia paige pam
    patrice patsy patti patty petronella philippa phoebe phyllis pia polly pooja portia precious preeti rachael
    radhika ramona raquel rashida reba renata renee rhoda rita roberta robyn rochelle rocio roisin romina rosalie
    rosalind rosalyn rosanna roseanne rosemarie rosie roxana ruby sadie samira sanna saoirse savannah selena selma
    serena shanice shari shauna sheila shelby shelley sheri sherri sherry shirin shreya sian sigrid silke simona
    sinead siobhan sofie sonia sonja sonya sophie soraya stella stephany sue susanna susanne susie suzan svetla sylvia
    tabitha tamara tamika tania tara tatjana tess tessa thelma therese tiffany tilda toni tonya tracey tracy tricia
    trina trisha trudy ulrike una ute vanda velma vera verena vesna vickie vilma violet vivian viviana viviane
    wilhelmina wilma winifred winnie xenia xiomara yael yasmin yasmine yesenia yoko yuki yuko yuliya zara zelda zoya
    zsuzsanna`,
);

/** First names of men, in the same way. */
export const MALE_NAMES = wordSet(
  `james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark
   donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
   nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond
   jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian
   keith roger austin sean gerald carl harold dylan arthur lawrence jesse bryan billy bruce gabriel joe
   logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene luis
   carlos antonio miguel francisco pedro jorge manuel fernando rafael sergio javier ricardo eduardo alberto
   enrique diego pablo andres mario marco giovanni giuseppe luigi paolo matteo stefano hans klaus jürgen wolfgang
   dieter helmut günter heinz karl kurt fritz otto uwe jens lars sven olaf pierre michel philippe alain bernard
   françois laurent olivier nicolas thierry henri jacques jean-claude mohammed muhammad ahmed ali hassan hussein omar
   ibrahim khalid abdul raj arjun vijay sanjay amit ravi vladimir sergei dmitri boris mikhail ivan igor yuri
   alexei oleg viktor nikolai bill bob jim tom tim ben dan dave mike steve jeff greg ken ron don rick dick rob ted
   ned fred ed al sam max leo ray hank chuck pete phil jay josh matt nick rand mitch mitt barack bernie lindsey marco
   rudy newt jeb carter chris tony andy charlie danny eddie freddie harry johnny kenny larry lenny louis marty mickey
   morris neil nigel norman oliver oscar owen perry quentin reggie rex rodney ross roland rupert stan stuart sidney
   simon stanley theodore toby todd trevor troy vernon victor warren wesley woody corey craig curtis cliff clint
   clayton cory dale darrell darren dean derek dominic duane dwight earl edgar edwin ernest evan felix floyd gavin
   glenn gordon graham   harvey herbert howard hugh ian isaac ivan jared jerome joel jon julian julius
   lance leon leonard lester lloyd lou luke malcolm marc marcus marvin maurice melvin milton nathaniel nelson noel
   preston roderick salvatore seth shane shawn sherman spencer tomas tomás
    abdallah abdullah abel abner abraham adolfo adrian adriano ahmad aidan akira alastair albrecht aldo alec alejandro
    aleksandr alessandro alexandre alf alfonso alfred alfredo alistair allan allen alonso alonzo alvaro alvin amadou
    amir amos anders andre andreas andrei andrej andrzej angelo angus anil antoine anton antonin archie arnaud arne
    arnold arnulf arturo asif augustin augusto axel barney barry bart bartholomew bashar basil bastian benedict benito
    benny bernardo bernd bert bertrand björn brad brendan brent brett bryce burt byron caleb calvin carlo carmine
    cedric cesar chad charley chester christoph christophe christos clarence claude claus clement cody colin colm
    conor conrad constantine cornelius cristian cristobal curt cyril cyrus damian damien danilo dante daryl davide
    demetrius denis desmond detlef dewey dexter dimitri dino dirk dmitry domenico donnie doug dusan dustin eamon
    eberhard eddy edmond edmund edouard efraim eitan eli elias elliot elliott elmer elon elton elvis emanuel emil
    emile emilio emmanuel emmett enda enzo erich erik ernesto ernie ernst erwin esteban etienne ettore everett fabian
    fabio farid federico felipe fergus fidel florian francesco franco francois franz frederic frederick friedrich gael
    gaston gaurav gene geoff geoffrey georg georges geraldo gerard gerd gerhard gianni gil gilbert giles gino giorgio
    gonzalo gottfried grady graeme guido guillaume guillermo gus gustav gustavo hakan hamid hamish hamza harald hari
    haris harsh hasan hashim hector heinrich hendrik henrik herb herman hermann hernan hideo hiroshi horace horst
    hubert huey hugo humberto humphrey hussain ignacio ike ilya imran ingo ira irving irwin ismael ismail istvan
    itzhak ivar jaap jaime jake jakob jamal jarrod jasper javed jed jeffery jeremiah jermaine jerzy jesper jess jesus
    jimmy jiri joachim joakim joao joaquim joaquin jochen joey johan johann johannes johnnie jonas jonathon joris
    josef josep josiah josip juergen jules julio kaj kamal kareem karim karsten kaspar kazuo keanu keir kelvin kenji
    kent kiran kirk klaas knut kofi kris kristian kristoff kumar kurtis kwame lachlan lamont laszlo laurence lauri
    lech leif leland lennart leopold les levi liam linus lionel lorenzo lorne lothar louie luca lucas lucian luciano
    ludwig lukas luther lyle lyndon magnus mahmoud manfred manny manoj marcelo marcin marcos mariano marko markus
    marlon martin mathew mathias mathieu mats matthias matthieu maurizio mauro maximilian mehmet mervyn michal mihai
    mikael mikkel milan miles milos milt mitchell moe mohamed mohammad moises monty moritz mustafa myron naoki
    narendra nate neville nico nicolae nicolás niels nikita nikos nils noam nolan oleksandr ollie orlando orrin osama
    oskar osvaldo otis ousmane paddy pascal patricio pavel pawel peer percy petr piers piet piotr prakash quincy rafal
    rahul rainer rajesh rajiv ralf ramesh ramiro ramon raoul rashid rasmus raul reginald reinhard reinhold rene reuben
    reza ricky rico robbie roberto rocco rod rodolfo rodrigo roel rolf roman romeo ronnie roope rory roscoe rowan
    ruben rubén rudolf rudolph rufus rune saad salim salman salvador sami sandeep sandro santiago santosh satoshi saul
    scotty sebastian sebastien serge sergey seymour shaun shinzo sigmund silvio soren stanislav stefan steffen sten
    stephane stewart swen sylvain takeshi tarek tariq teddy terence terrance terrence terry thaddeus theo theodor thor
    thorsten tiago tibor tilman timo titus tobias tomasz tommy torsten travis trent tristan udo ugo ulf ulrich umberto
    vaclav valentin valery vasily vern vicente vikram ville vince vincenzo virgil vitaly vito vivek vladislav volker
    volodymyr wade waldemar wally walt wendell werner wilbur wiley wilfred wilhelm willem winston wolfram woodrow
    wouter xavier yannick yannis yosef yusuf yves zack zeke zoltan`,
);
