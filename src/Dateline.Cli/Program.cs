Console.Error.WriteLine("dateline");
