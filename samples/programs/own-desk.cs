#:project ../../src/Dateline.Engine/Dateline.Engine.csproj
#:property PublishAot=false
// A desk inside your own program: add a folder, list the stories:  dotnet run samples/programs/own-desk.cs samples/desk
using Dateline.Engine;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var data = Directory.CreateTempSubdirectory("desk-").FullName;
var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Dateline:Desk:Folder", data)]).Build();
await using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLogging().AddDateline().BuildServiceProvider();

var desk = services.GetRequiredService<Desk>();
await desk.AddAsync(args[0], null, default);
await desk.DrainAsync(null, default);
var stories = await services.GetRequiredService<IStoryStore>().ListAsync(new StoryQuery(null, StoryOrder.Weight), null, 10, default);
foreach (var story in stories.Items)
    Console.WriteLine($"{story.Headline}  ({story.Reports} reports, {story.Copies} copies)");
