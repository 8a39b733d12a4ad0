using System;
using System.IO;
using System.Xml.Linq;
using ApcUps.Packaging;

const int Size = 128;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: ApcUps.Packaging <icon.svg> <icon.png>");
    return 2;
}

var drawing = Drawing.Read(XDocument.Load(args[0]));
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[1]))!);
File.WriteAllBytes(args[1], PngFile.Encode(drawing.Paint(Size), Size, Size));
return 0;
