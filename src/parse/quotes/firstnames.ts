// First names that say whether somebody is spoken of as he or as she. Names borne by both (Alex, Jordan, Robin) stand in
// neither list: the text itself has to tell.
const MALE =
  'Ivo Piet Joop Kofi Kwabena Tendai Sipho Goran Zoran Dragan Branko Bogdan Mircea Ion Vasile Laszlo Gabor Istvan Ferenc ' +
  'Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Alexander Alexei Alfonso Alfred ' +
  'Ali Allan Allen Alvaro Amir Anders Andre Andreas Andrei Andres Andrew Andriy Andrzej Angelo Anil Anthony Antonio ' +
  'Antony Anton Arjun Armando Arnold Artem Arthur Arturo Asif Atul Barack Barry Bart Bashar Ben Benedict Benjamin ' +
  'Benito Bernard Bernardo Bernie Bilal Bill Billy Björn Bob Bobby Boris Brad Bradley Brendan Brent Brett Brian Bruce ' +
  'Bruno Bryan Bryce Burt Byron Caleb Calvin Carl Carlo Carlos Cedric Cesar Chad Charles Charlie Chester Chris ' +
  'Christian Christoph Christopher Chuck Clarence Claude Claudio Clayton Cliff Clifford Clint Clinton Clive Cody Colin Colm ' +
  'Conor Connor Corey Cory Craig Curt Curtis Cyril Cyrus Damian Damien Dan Daniel Danny Darrell Darren Daryl Dave David ' +
  'Davis Dean Denis Dennis Derek Derrick Desmond Devin Dick Diego Dieter Dirk Dmitri Dmitry Dominic Dominick Don ' +
  'Donald Donnie Doug Douglas Duncan Dustin Dwayne Dwight Earl Ed Eddie Edgar Eduardo Edward Edwin Eli Elias Elijah ' +
  'Elliot Elliott Elmer Elon Emanuel Emil Emiliano Emilio Emmanuel Emmett Enrico Enrique Eric Erik Ernest Ernesto Ernst ' +
  'Ethan Eugene Evan Everett Fabian Fabio Farid Faisal Felipe Felix Ferdinand Fernando Filip Finn Florian Floyd ' +
  'Francesco Francis Francisco Francois François Frank Franklin Franz Fred Freddie Frederick Fredrik Friedrich ' +
  'Fyodor Gabriel Gareth Garrett Garry Gary Gavin Gene Geoff Geoffrey George Georgi Gerald Gerard Gerardo Gerhard ' +
  'Gerry Giacomo Gianni Gil Gilbert Giorgio Giovanni Giuseppe Glen Glenn Gordon Graeme Graham Grant Greg Gregg Gregory ' +
  'Guido Guillermo Gustav Gustavo Guy Hal Hamid Hamza Hank Hans Harald Harold Harris Harrison Harry Harvey Hassan ' +
  'Hector Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Hiroshi Horacio Howard Hubert Hugh Hugo Humberto ' +
  'Hussein Ian Ibrahim Igor Ilya Imran Irving Isaac Isaiah Ismail Ivan Jack Jackson Jacob Jacques Jaime Jake Jakob ' +
  'James Jan Jared Jarrod Jason Javier Jay Jeb Jeff Jeffery Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jesse Jesus Jim ' +
  'Jimmy Joachim Joao João Joaquin Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Joost Jorge Jose José ' +
  'Josef Joseph Josh Joshua Juan Judd Julian Julio Junaid Jürgen Justin Kamal Karim Karl Keith Ken Kenneth Kent Kevin Khalid Khalil ' +
  'Kirk Klaus Konstantin Kofi Kurt Kwame Kyle Lamar Lance Larry Lars Laurent Lawrence Lee Len Leo Leon Leonard Leonardo ' +
  'Leopold Leroy Lester Levi Lewis Liam Lincoln Lloyd Lorenzo Lou Louis Luca Lucas Lucian Luigi Luis Luiz Lukas Luke ' +
  'Luther Lyle Lyndon Mahmoud Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Mario Marius Mark Markus ' +
  'Marshall Martin Marty Marvin Massimo Mateo Matt Matteo Matteus Matthew Matthias Maurice Mauricio Max Maximilian ' +
  'Maxwell Mehmet Mel Melvin Michael Michel Miguel Mike Mikhail Milan Miles Milton Mitch Mitchell Mitt Mohamed Mohammad ' +
  'Mohammed Mohamad Morris Moses Muhammad Murray Mustafa Myron Narendra Nasser Nate Nathan Nathaniel Neal Ned Neil ' +
  'Nelson Newt Nicholas Nick Nico Nicolai Nicolas Nigel Nikolai Nikolas Noah Noel Norbert Norman Oleg Oleksandr Oliver Olivier ' +
  'Omar Oscar Oskar Osama Otto Owen Pablo Paddy Paolo Pascal Patrick Patrik Paul Paulo Pavel Pedro Pete Peter ' +
  'Petr Petro Phil Philip Philipp Philippe Phillip Pierre Piers Piotr Prakash Pranab Rafael Rafiq Rahul Raj Rajesh Rakesh ' +
  'Ralph Ramon Randall Randolph Randy Raphael Rashid Raul Raúl Ravi Ray Raymond Recep Reggie Reginald Reince Reinhard ' +
  'René Rex Ricardo Richard Rick Ricky Rob Robbie Robby Robert Roberto Rod Rodney Rodrigo Roger Roland Rolf Roman Romano Ron ' +
  'Ronald Ronnie Rory Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russ Russell Ryan Said Salman Salvador Salvatore Sam ' +
  'Samir Samuel Sanjay Santiago Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun Shawn Shinzo ' +
  'Sidney Simon Spencer Stan Stanley Stefan Stefano Stephan Stephen Steve Steven Stewart Stu Stuart Sunil Suresh Sven ' +
  'Tariq Ted Teddy Terrence Theo Theodore Thierry Thomas Tim Timothy Timo Tobias Toby Todd Tom Tomas Tomás Tommy Tony ' +
  'Travis Trevor Trey Troy Tyler Umar Uwe Vernon Victor Viktor Vijay Vikram Ville Vince Vincent Vincenzo Vinod Virgil ' +
  'Vitali Vladimir Volodymyr Wallace Walt Walter Warren Wayne Wendell Werner Wesley Wilhelm Will Willem William Willie ' +
  'Wolfgang Woodrow Xavier Xi Yasser Yitzhak Yuri Yusuf Yves Zac Zachary Zack Zbigniew Zhang Moshe Benyamin Shimon Ehud ' +
  'Avigdor Amos Ariel Kenji Takeshi Haruki Satoshi Minoru Emeka Chukwu Olusegun Thabo Jomo Mwai Hakainde Cyril Jens ' +
  'Lech Mariano Evo Hugo Nicolás Andrés Joaquín Martín Gonzalo Iñigo Jordi Xabier Íñigo Nuno Rui Vitor Thiago Otmar ' +
  'Olaf Günter Günther Horst Jochen Jörg Karsten Lothar Rainer Rüdiger Thorsten Torsten Ulrich Volker Walther Bastian ' +
  'Étienne Gérard Hervé Jérôme Jean-Luc Jean-Marie Jean-Claude Jean-Pierre Jean-Yves Yannick Stéphane Sébastien Frédéric';

const FEMALE =
  'Mara Morag Ailsa Siobhan Aoife Niamh Orla Ciara Maeve Saoirse Catriona Rhiannon Chiara Ilaria Katarzyna Agnieszka ' +
  'Malgorzata Ewa Zofia Ilona Zsuzsa Milena Jelena Ivana Snezana Anneke Marieke Wilma Femke Solveig Ragnhild Aino ' +
  'Abby Abigail Ada Adele Adriana Agnes Aisha Alana Alejandra Alexandra Alexandria Alice Alicia Alisa Alison Allison ' +
  'Alyssa Amal Amalia Amanda Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelica Angelina Angie Anita Ann Anna ' +
  'Annabel Anne Annette Annie Antonia April Ariana Arlene Asma Astrid Audrey Ava Ayesha Barbara Beatrice Beatriz Becky ' +
  'Belinda Bella Bernadette Bernice Beth Bethany Betsy Betty Beverly Bonnie Brandy Brenda Bridget Brigitte Brittany ' +
  'Brooke Camila Camilla Camille Candace Candice Cara Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie ' +
  'Cassandra Cassie Catalina Catherine Cathy Cecilia Celeste Celia Charlene Charlotte Chelsea Cheryl Chloe Christie ' +
  'Christina Christine Cindy Claire Clara Clarissa Claudia Colleen Condoleezza Connie Constance Cora Cordelia Cristina ' +
  'Crystal Cynthia Daisy Daniela Danielle Daphne Dawn Debbie Deborah Debra Dee Delia Delores Denise Diana Diane Dianne ' +
  'Dina Dolores Donna Dora Doreen Doris Dorothy Edith Edna Eileen Elaine Eleanor Elena Elisa Elisabeth Elise Eliza ' +
  'Elizabeth Ella Ellen Elsa Elsie Emily Emma Erica Erika Erin Estelle Esther Ethel Eva Eve Evelyn Faith Fatima ' +
  'Felicia Fiona Florence Frances Francesca Frida Frieda Gabriela Gabriella Gabrielle Gail Georgia Georgina Geraldine ' +
  'Gertrude Gina Giorgia Gisele Giulia Gladys Glenda Gloria Grace Greta Gretchen Gwen Gwendolyn Hannah Harriet Hazel ' +
  'Heather Heidi Helen Helena Helene Helga Hilary Hilda Hillary Holly Ida Ilana Ilse Imelda Ines Ingrid Irene Iris Irina ' +
  'Irma Isabel Isabella Isabelle Ivanka Ivy Jacqueline Jade Jana Jane Janet Janice Janine Jasmine Jean Jeanette Jeanine ' +
  'Jeanne Jen Jenna Jennie Jennifer Jenny Jessica Jill Jillian Jo Joan Joanna Joanne Jocelyn Johanna Josephine Joy ' +
  'Joyce Juanita Judith Judy Julia Juliana Julianna Julianne Julie Juliet June Justine Kamala Karen Karin Karina Karla ' +
  'Kate Katharina Katharine Katherine Kathleen Kathryn Kathy Katie Katja Katrina Katy Kay Kayla Kayleigh Keira Kellyanne ' +
  'Kendra Kerstin Khadija Kimberly Kirsten Kirstie Kristen Kristin Kristina Kristine Krystal Lara Latoya Laura Lauren ' +
  'Laurie Lea Leah Leanne Leila Lena Leona Leonora Leticia Lila Lillian Lily Linda Lindsay Lindsey Lisa Liv Liz Liza ' +
  'Lois Lola Loretta Lori Lorraine Louisa Louise Lucia Lucie Lucille Lucy Luisa Lydia Lynda Lynette Lynne Mabel ' +
  'Madeleine Madeline Maggie Maia Maja Mandy Manuela Mara Marcia Margaret Margarita Margot Maria María Mariam Marian ' +
  'Mariana Marianne Marie Mariella Marilyn Marina Marine Marissa Marjorie Marla Marlene Marsha Marta Martha Martina Mary ' +
  'Maryam Matilda Maud Maureen Maxine Maya Megan Meghan Meg Mei Melania Melanie Melinda Melissa Mercedes Meredith Mette ' +
  'Mia Michaela Michele Michelle Mildred Millicent Mimi Mina Minnie Miranda Miriam Misty Moira Molly Mona Monica ' +
  'Monique Muriel Myra Myrna Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nell Nicola Nicole Nikki Nina Noelle Nora ' +
  'Norma Nour Octavia Odette Olga Olive Olivia Olena Oksana Oprah Paige Paloma Pamela Patricia Patsy Patti Patty Paula ' +
  'Paulina Pauline Pearl Peggy Penelope Penny Petra Philippa Phoebe Phyllis Pilar Polly Priscilla Priti Priyanka Rachel ' +
  'Ramona Raquel Rebecca Regina Renata Renee Rhoda Rhonda Rita Roberta Rochelle Rosa Rosalie Rosalind Rosalyn Rose ' +
  'Roseanne Rosemary Roxanne Ruth Sabine Sabrina Sadie Sally Salma Samantha Sandra Sandy Sara Sarah Saskia Selena Selma ' +
  'Serena Shannon Shari Sharon Sheila Shelby Shelley Sherri Sherry Sheryl Shirley Silvia Simone Sofia Sonia Sonja ' +
  'Sophia Sophie Stacey Stacy Stella Stephanie Sue Summer Susan Susana Susanna Susanne Susie Suzanne Svetlana Sybil ' +
  'Sylvia Tabitha Tamara Tammy Tania Tanya Tara Tatiana Teresa Terri Tessa Thelma Theresa Tiffany Tina Toni Tonya ' +
  'Tricia Trish Trudy Tulsi Ulrike Uma Ursula Ute Valentina Valeria Valerie Vanessa Vera Verónica Veronica Vicki Vicky ' +
  'Victoria Viola Violet Virginia Viviana Vivian Vivienne Wanda Wendy Whitney Wilhelmina Wilma Winifred Xiomara Yasmin ' +
  'Yasmine Yolanda Yoko Yulia Yvette Yvonne Zara Zainab Zoe Zoé Zuzana Theresa Nicola Aung Benazir Sheikh Dilma Jacinda ' +
  'Sanna Kaja Mette Annalena Angelika Birgit Claudia Heike Gudrun Hannelore Katrin Silke Sigrid Svenja Anke Antje Beate ' +
  'Anaïs Aurélie Cécile Chloé Élisabeth Élodie Hélène Joséphine Léa Mélanie Ségolène Valérie Véronique Inès Anne-Marie';

export type Gender = 'he' | 'she';

const GENDERS: Map<string, Gender> = new Map([
  ...MALE.split(' ').map((name): [string, Gender] => [name, 'he']),
  ...FEMALE.split(' ').map((name): [string, Gender] => [name, 'she']),
]);

/** "Mary" -> "she"; "Jean-Paul" by its whole or its first part; null where the name does not tell. */
export function genderOfFirstName(name: string): Gender | null {
  return GENDERS.get(name) ?? GENDERS.get(name.split('-')[0]!) ?? null;
}

export function isFirstName(name: string): boolean {
  return GENDERS.has(name) || NEUTRAL.has(name);
}

const NEUTRAL = new Set(
  (
    'Alex Andy Ashley Aubrey Avery Bailey Blair Cameron Casey Chandler Chris Corey Courtney Dakota Dana Darcy Devon Drew ' +
    'Dylan Dominique Dale Emerson Frankie Gale Harper Hayden Hunter Jackie Jaden Jamie Jayden Jean Jesse Jessie Jody Jordan ' +
    'Jules Kai Kelly Kelsey Kendall Kennedy Kerry Kim Kris Lane Lauren Lee Leigh Leslie Lindsay Logan Lynn Mackenzie ' +
    'Marion Mason Micah Morgan Nicky Noor Parker Pat Peyton Quinn Reagan Reese Riley Robin Rowan Sam Sandy Sasha Shawn ' +
    'Shelby Sidney Skyler Stacy Stevie Sydney Taylor Terry Tracy Tracey Tristan Tyler Val Yan Yi Wei Ming Jun Min Jin Jae Hyun'
  ).split(' '),
);
