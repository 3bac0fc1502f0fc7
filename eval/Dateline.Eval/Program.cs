Console.Error.WriteLine("eval");
