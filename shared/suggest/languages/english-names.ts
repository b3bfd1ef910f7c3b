import { wordSet } from './pack';

/** The commonest first names of women in English-speaking news, and some from elsewhere. */
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
   marianne rosemary gretchen mildred audrey aubrey allison alison kellyanne carly ines agatha marta dalia`,
);

/** The commonest first names of men. */
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
   preston roderick salvatore seth shane shawn sherman spencer tomas tomás`,
);
